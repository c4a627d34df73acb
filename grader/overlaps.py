"""What must lie apart: the paths that are graded from each other, and the reports from hand-ins.

Else something is graded twice, or the reports of one run are hand-ins to the next. All paths here are
the caller's own words.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from grader.errors import UsageError
from grader.intake.contents import is_answer
from grader.intake.names import quoted
from grader.journal import STATE_FOLDER


def refuse_overlaps(paths: Sequence[Path], out: Path) -> None:
    """Look at what was named.

    Args:
        out: where reports go, without links.

    Raises:
        UsageError: where two paths are or hold the same, or reports would go where hand-ins are.
    """
    given: dict[Path, Path] = {}
    for path in paths:
        place = Path(os.path.realpath(path))
        if place in given:
            raise UsageError(f"{_shown(path)} is named twice and would be graded twice; name it once")
        given[place] = path
    for place, path in given.items():
        around = next((given[folder] for folder in place.parents if folder in given), None)
        if around is not None:
            raise UsageError(f"{_shown(path)} lies in {_shown(around)} and would be graded twice; name one of the two")
    if out in given:
        raise UsageError(
            f"{_shown(given[out])} is graded, and is where reports go: the next run would take them for hand-ins; "
            "leave it out (perhaps a `*` named it), or choose another --out"
        )
    if any(folder in given for folder in out.parents) and _holds_answers(out):
        raise UsageError(
            f"reports cannot go to {_shown(out)}: it lies in what is graded and holds hand-ins, which would be left "
            "out; choose another --out"
        )


def refuse_reports_among(paths: Sequence[Path], out: Path, folders: Iterable[str]) -> None:
    """The same, when it is known what the folders of reports are called.

    Raises:
        UsageError: where one of them is a path that is graded.
    """
    given = {os.path.realpath(path): path for path in paths}
    for folder in folders:
        path = given.get(os.path.join(out, folder))
        if path is not None:
            raise UsageError(
                f"reports cannot go to {_shown(out)}: some would lie in {_shown(path)}, which is graded; choose "
                "another --out"
            )


def _shown(path: Path) -> str:
    return quoted(str(path))


def _holds_answers(out: Path) -> bool:
    """Whether a folder that no run has written to holds what may be somebody's answers."""
    try:
        names = os.listdir(out)
    except OSError:
        return False
    return STATE_FOLDER not in names and any(map(is_answer, names))
