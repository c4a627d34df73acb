"""The one place that finds what ships with the package: its code, the page templates and the seed course.

In a checkout ``templates/``, ``exercises/`` and ``reference/`` are siblings of the package; in an
installed wheel they lie inside it. The inside is tried first, because next to an installed package
lie other people's folders.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
import platform
from pathlib import Path

from grader import __version__
from grader.errors import GraderError, UsageError

_PACKAGE = Path(__file__).resolve().parent


def templates_folder(package: Path = _PACKAGE) -> Path:
    """The folder that holds ``report.html``, ``index.html`` and what they include.

    Raises:
        GraderError: where neither a wheel's nor a checkout's place holds them.
    """
    return _first("report.html", "page templates", package / "templates", package.parent / "templates")


def seed_course_folder(package: Path = _PACKAGE) -> Path:
    """The folder that holds the seed course's ``exercises/`` and ``reference/``.

    Raises:
        GraderError: as :func:`templates_folder`.
    """
    return _first("exercises", "seed course", package / "seed_course", package.parent)


@functools.cache
def code_digest(package: Path = _PACKAGE) -> str:
    """A digest of the grader's own source: what was computed by other code is not to be used again."""
    digest = hashlib.sha256()
    for file in sorted(package.rglob("*.py")):
        digest.update(f"{file.relative_to(package)}\0".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


@functools.cache
def versions() -> tuple[str, ...]:
    """What decides a computed answer beside its inputs: this code, Python, whose words are compared, and libraries."""
    libraries = (f"{name} {importlib.metadata.version(name)}" for name in ("torch", "numpy"))
    return (__version__, code_digest(), platform.python_version(), *libraries)


def course_folder(given: Path | None) -> Path:
    """The course that was named, else the nearest from the working directory upwards, else the seed course.

    Raises:
        GraderError: as :func:`templates_folder`.
        UsageError: where there is no working directory to start from.
    """
    if given is not None:
        return given
    try:
        here = Path.cwd()
    except OSError as error:
        raise UsageError(f"the working directory is gone ({error.strerror}); go to one that exists") from error
    for folder in (here, *here.parents):
        if any((folder / "exercises").glob("*.yaml")):
            return folder
    return seed_course_folder()


def _first(mark: str, what: str, *places: Path) -> Path:
    for place in places:
        if (place / mark).exists():
            return place
    looked = " nor ".join(str(place / mark) for place in places)
    raise GraderError(f"the {what} that ship with grader are gone: neither {looked} exists; reinstall grader")
