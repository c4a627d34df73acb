"""What students get: one starter file for each exercise."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from grader.course.spec import Exercise
from grader.errors import UsageError
from grader.report.files import write_atomically


def write_starters(exercises: Sequence[Exercise], out: Path, *, force: bool) -> list[Path]:
    """Write ``out/<id>.py`` for each exercise; all of them, or none where one is there already.

    Args:
        force: overwrite. A student's work may lie there, so that is not the default.

    Raises:
        UsageError: naming the files that are there.
        GraderError: where they cannot be written.
    """
    paths = [out / f"{exercise.id}.py" for exercise in exercises]
    there = [path.name for path in paths if os.path.lexists(path)]
    if there and not force:
        more = f" and {len(there) - 5} more" if len(there) > 5 else ""
        raise UsageError(
            f"{', '.join(there[:5])}{more} in {out} would be overwritten; choose another --out, or say --force"
        )
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{out} cannot be made ({error.strerror}); choose another --out") from error
    # A folder that is a link is the caller's to name, and followed; a file that is one is replaced.
    folder = out.resolve()
    for exercise in exercises:
        write_atomically(folder / f"{exercise.id}.py", exercise.starter_source())
    return paths
