"""Outputs for other systems, one file each: ``--to NAME`` finds ``NAME.py`` here.

A course adds its own as ``outputs/NAME.py`` beside its exercises. Such a file is code that runs with
the grader's rights, so it is taken only from a course that the caller named, and never in place of
one of these.
"""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Final, cast

from grader.errors import SpecError, UsageError
from grader.model import Identity
from grader.report.output import Batch, Member, Output, Request, Result
from grader.report.rows import Row
from grader.report.shares import NO_SHARES, Shares
from grader.report.words import ENGLISH, Words

_ANSWERS: Final = (".py", ".ipynb")


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """One ``--to``, ready to be written."""

    request: Request
    output: Output


def prepare(to: Sequence[str], request: Request, course: Path | None) -> list[Wanted]:
    """Find the outputs for ``NAME`` or ``NAME=FILE`` and let them refuse before anything is graded.

    Args:
        request: what is the same for all of them.
        course: as for :func:`find`.

    Raises:
        UsageError, SpecError: as :func:`find`, or with an output's own sentence.
    """
    wanted = []
    for text in to:
        name, equals, file = text.partition("=")
        if equals and not file:
            raise UsageError(f"--to {text} names no file; write --to {name} or --to {name}=FILE")
        if file.lower().endswith(_ANSWERS):
            raise UsageError(f"--to {text}: a later run would take that file for an answer; choose another ending")
        own = replace(request, name=name, file=Path(file).absolute() if file else None)
        output = find(name, course)
        check(own, output)
        wanted.append(Wanted(request=own, output=output))
    return wanted


def write_all(
    wanted: Sequence[Wanted],
    out: Path,
    rows: Sequence[Row],
    identities: Mapping[str, Identity],
    paths: Sequence[Path],
    shares: Shares = NO_SHARES,
    words: Words = ENGLISH,
) -> list[str]:
    """Write every wanted output; returns what to tell the caller.

    Args:
        out: the folder of the reports, from which grades are read back.
        identities: who handed in, by the folder of the reports.
        paths: what was graded.
        shares: what the course's groups share.
        words: the language of what students read there.

    Raises:
        GraderError: where a file cannot be written, or a grade cannot be read back.
    """
    if not wanted:
        return []
    results = tuple(
        Result.read(out, row, identities.get(row.folder), shares.groups.get(row.folder, "")) for row in rows
    )
    of_folder = {row.folder: result for row, result in zip(rows, results, strict=True)}
    members = tuple(
        Member(name=one.name, names=one.names, ids=one.ids, excused=one.excused, result=of_folder[one.folder])
        for one in shares.members
    )
    path = paths[0] if len(paths) == 1 else None
    said: list[str] = []
    for one in wanted:
        said += one.output.write(
            Batch(request=one.request, out=out, results=results, path=path, members=members, words=words)
        )
    return said


def own_files(wanted: Sequence[Wanted]) -> list[Path]:
    """The files that are written elsewhere than in the folder of the reports: no part of what is graded."""
    found = []
    for one in wanted:
        if one.request.file is not None:
            more = cast("Callable[[Path], Sequence[Path]] | None", getattr(one.output, "beside", None))
            found += [one.request.file, *(more(one.request.file) if more else ())]
    return found


def known() -> list[str]:
    """The names of the outputs that come with the grader."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__))


def find(name: str, course: Path | None) -> Output:
    """The output of that name.

    Args:
        course: the course that the caller named, whose ``outputs/`` may hold it.

    Raises:
        UsageError: naming what there is.
        SpecError: for a course's file that cannot be imported or is no output.
    """
    if name in known():
        return cast("Output", importlib.import_module(f"{__name__}.{name}"))
    own = _of_course(course)
    if name in own:
        return _load(own[name])
    listed = ", ".join([*known(), *own])
    more = "" if course else "; a course's own need --course DIR"
    raise UsageError(f"there is no output {name!r} for --to; there are {listed}{more}")


def check(request: Request, output: Output) -> None:
    """Let an output refuse before anything is graded.

    Raises:
        UsageError: with the output's sentence.
    """
    early = cast("Callable[[Request], None] | None", getattr(output, "check", None))
    if early is not None:
        early(request)


def _of_course(course: Path | None) -> dict[str, Path]:
    folder = course / "outputs" if course else None
    if folder is None or not folder.is_dir():
        return {}
    return {path.stem: path for path in sorted(folder.glob("*.py")) if path.stem.isidentifier()}


def _load(path: Path) -> Output:
    spec = importlib.util.spec_from_file_location(f"grader_course_output_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module: ModuleType = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise SpecError(
            f"this output cannot be imported ({type(error).__name__}: {error}); mend it", path=path
        ) from error
    if not callable(getattr(module, "write", None)):
        raise SpecError("an output needs a function write(batch); add it", path=path)
    return cast("Output", module)


__all__ = ["Batch", "Output", "Request", "Wanted", "check", "find", "known", "prepare", "write_all"]
