"""The zip that Gradescope builds a container from: this grader, a course, and two scripts.

It holds the reference solutions, so it is for the instructor alone. The package is taken as it is
installed here, and its libraries are pinned to the versions that are installed here.
"""

from __future__ import annotations

import importlib.metadata
import io
import json
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from grader.course.load import Course
from grader.errors import GraderError, UsageError
from grader.report.outputs.gradescope import failure
from grader.resources import templates_folder

# Of the caller's time limit: what Gradescope needs to start and to fetch results.
_RESERVE_SECONDS: Final = 60
# Of the rest: what students' code may use; the reference, the mutants and the start-up use some too.
_SHARE_OF_STUDENTS: Final = 0.6
_COURSE_FOLDERS: Final = ("exercises", "reference", "templates/languages")
# The roster, because `excused` and `extensions` may name people by anything that it has of them.
_SETTINGS: Final = ("course.yaml", "roster.csv")
_SKIPPED: Final = frozenset({"__pycache__", "seed_course", "templates"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """What the container is told: ``pack.json``.

    Attributes:
        seed: decides the hidden inputs.
        only: the exercises to grade, in no order.
        max_seconds: no exercise may run longer, so that all of them end in time.
        max_memory_mb: no exercise may use more.
        without: isolation layers to leave off, for tests.
    """

    seed: int
    only: tuple[str, ...]
    max_seconds: float
    max_memory_mb: int
    without: tuple[str, ...] = ()


def pack(course: Course, *, seed: int, timeout_seconds: int, max_memory_mb: int, without: Sequence[str] = ()) -> bytes:
    """The zip's bytes; the same course and installation give the same ones.

    Args:
        course: cut to the exercises that are wanted.
        timeout_seconds: the time limit that the assignment has on Gradescope.

    Raises:
        UsageError: where the exercises cannot end within the time limit.
    """
    ours = timeout_seconds - _RESERVE_SECONDS
    settings = Settings(
        seed=seed,
        only=tuple(exercise.id for exercise in course.exercises),
        max_seconds=_longest([exercise.limits.wall_seconds for exercise in course.exercises], ours),
        max_memory_mb=max_memory_mb,
        without=tuple(without),
    )
    files: dict[str, bytes] = {
        "setup.sh": _SETUP.encode(),
        "run_autograder": _RUN.replace("@SECONDS@", str(ours)).encode(),
        "requirements.txt": _lines(_requirements()),
        "constraints.txt": _lines(_constraints()),
        "pack.json": (json.dumps({name: getattr(settings, name) for name in Settings.__slots__}) + "\n").encode(),
        "failed.json": failure(f"the run ended without a result, or was stopped after {ours} seconds.").encode(),
        **_package(),
        **_course(course),
    }
    return _zipped(files, executable={"setup.sh", "run_autograder"})


def _longest(limits: Sequence[float], seconds: float) -> float:
    """The highest limit for one exercise with which all together stay in the students' share."""
    share = seconds * _SHARE_OF_STUDENTS
    rest, count = share, len(limits)
    for limit in sorted(limits):
        if limit * count > rest:
            break
        rest -= limit
        count -= 1
    else:
        return max(limits)
    if rest / count < 1:
        raise UsageError(
            f"{len(limits)} exercises cannot all end within {share:.0f} seconds; raise --timeout (and the time limit "
            "on Gradescope, 40 minutes at most), or pack fewer with --only"
        )
    return round(rest / count, 1)


def _requirements() -> list[str]:
    # The container has no time zones of its own, which `due` may name.
    return [*(text for text in _required("grader") if "extra ==" not in text), "tzdata"]


def _required(distribution: str) -> list[str]:
    try:
        return importlib.metadata.requires(distribution) or []
    except importlib.metadata.PackageNotFoundError as error:
        raise GraderError(
            f"{distribution} is not installed as a package here, so what it needs is unknown; install it with pip"
        ) from error


def _constraints() -> list[str]:
    """Every library that is needed, and what those need, at the version that is installed here."""
    found: dict[str, str] = {}
    names = ["grader"]
    while names:
        for text in _required(names.pop()):
            match = re.match(r"[A-Za-z0-9][A-Za-z0-9._-]*", text)
            if match is None or "extra ==" in text or match.group() in found:
                continue
            try:
                version = importlib.metadata.version(match.group())
            except importlib.metadata.PackageNotFoundError:
                continue  # for another platform or Python
            found[match.group()] = version.partition("+")[0]
            names.append(match.group())
    return sorted(f"{name}=={version}" for name, version in found.items())


def _package() -> dict[str, bytes]:
    package = Path(__file__).resolve().parents[1]
    found = {}
    for path in sorted(package.rglob("*")):
        parts = path.relative_to(package).parts
        if path.is_file() and path.suffix in {".po", ".py", ".typed"} and not _SKIPPED.intersection(parts):
            found["/".join(("grader", *parts))] = path.read_bytes()
    templates = templates_folder()
    for path in sorted(templates.rglob("*")):
        if path.is_file():
            found["/".join(("grader/templates", *path.relative_to(templates).parts))] = path.read_bytes()
    return found


def _course(course: Course) -> dict[str, bytes]:
    found = {}
    for folder in _COURSE_FOLDERS:
        for path in sorted((course.folder / folder).rglob("*")):
            parts = path.relative_to(course.folder).parts
            if path.is_file() and not any(part.startswith((".", "__pycache__")) for part in parts):
                found["/".join(("course", *parts))] = path.read_bytes()
    for name in _SETTINGS:
        if (course.folder / name).is_file():
            found[f"course/{name}"] = (course.folder / name).read_bytes()
    return found


def _lines(lines: Sequence[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def _zipped(files: Mapping[str, bytes], executable: set[str]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = (0o755 if name in executable else 0o644) << 16
            archive.writestr(info, files[name])
    return held.getvalue()


_SETUP: Final = """\
#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the image. The last line grades the course's own
# references and fails where something is not in place, so that no student is the first to find out.
set -euo pipefail
umask 022
cd "${AUTOGRADER_ROOT:-/autograder}/source"
torch_index="${TORCH_INDEX:-https://download.pytorch.org/whl/cpu}"

find_python() {
    for name in python3.14 python3.13 python3.12 python3.11 python3; do
        if command -v "$name" && "$name" -c 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))'; then
            return
        fi
    done 2> /dev/null
    return 1
}

if ! find_python > /dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update
    apt-get install -y python3.12 python3.12-venv || apt-get install -y python3.11 python3.11-venv
fi
"$(find_python)" -m venv venv
# The ordinary index has torch with gigabytes of CUDA, which this container cannot use.
venv/bin/pip install --no-cache-dir --index-url "$torch_index" "$(grep '^torch==' constraints.txt)"
venv/bin/pip install --no-cache-dir -c constraints.txt -r requirements.txt
venv/bin/python -m compileall -q grader
PYTHONPATH=. venv/bin/python -m grader.pack.gradescope_run --warm "${AUTOGRADER_ROOT:-/autograder}"
"""

_RUN: Final = """\
#!/usr/bin/env bash
# Gradescope runs this for each submission. Whatever happens, results.json is whole, and it has a
# score only where everything was graded.
set -u
root="${AUTOGRADER_ROOT:-/autograder}"
python="${GRADER_PYTHON:-$root/source/venv/bin/python}"
results="$root/results"
mkdir -p "$results"
rm -f "$results/results.json"
cd "$root/source" || exit 1
PYTHONPATH="$root/source" timeout --kill-after=10 @SECONDS@ "$python" -m grader.pack.gradescope_run "$root"
code=$?
if [ ! -s "$results/results.json" ]; then
    echo "the grader ended with code $code and no result (124: time ran out; 137: killed, perhaps for memory)"
    cp failed.json "$results/.results.tmp" && mv "$results/.results.tmp" "$results/results.json"
    exit 1
fi
exit "$code"
"""
