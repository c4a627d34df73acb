"""Nothing is left over: every file of the course belongs to an exercise."""

from __future__ import annotations

import difflib
import os
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from grader.verify.proof import Problem

# What editors, Python and version control leave beside anything, and what explains a folder.
_PASSED_OVER: Final = frozenset({"__pycache__", "README.md"})


def stray_files(folder: Path, known: Collection[Path]) -> list[Problem]:
    """Files in ``exercises/`` and ``reference/`` that no exercise uses.

    Args:
        folder: the course.
        known: the files that exercises use, each a path below ``folder``.
    """
    used = {path.resolve() for path in known}
    folders = {folder / "exercises", folder / "reference", *(path.parent for path in known)}
    names = sorted(path.stem for path in known if path.suffix == ".yaml")
    # Not those within another, whose files are found from there.
    tops = sorted(each for each in folders if not folders & set(each.parents))
    return [
        Problem(text=_said(path, names), path=path)
        for top in tops
        for path in _files(top)
        if path.resolve() not in used
    ]


def _files(top: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(top):
        folders[:] = sorted(name for name in folders if not _is_passed_over(name))
        yield from (Path(place) / name for name in sorted(names) if not _is_passed_over(name))


def _is_passed_over(name: str) -> bool:
    return name in _PASSED_OVER or name.startswith(".")


def _said(path: Path, names: list[str]) -> str:
    close = difflib.get_close_matches(path.stem, names, n=1, cutoff=0.7)
    meant = f" (is it meant for {close[0]}?)" if close and close[0] != path.stem else ""
    if path.parent.name == "reference" and path.suffix == ".py":
        return f"a reference without an exercise{meant}; write exercises/{path.stem}.yaml, or remove it"
    if path.suffix == ".yml":
        return f"not read, because specs end in .yaml; rename it to {path.stem}.yaml"
    return f"no exercise uses it{meant}; move it out of {path.parent.name}/, or remove it"
