"""The last lines that a run says in a terminal."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from grader.report.rows import Row


def closing_sentences(
    rows: Sequence[Row],
    *,
    reused: int,
    out: Path,
    course: Path,
    problems: Sequence[str] = (),
    said: Sequence[str] = (),
) -> list[str]:
    """What is worth saying below the table, the place of the reports last.

    Args:
        reused: how many submissions were unchanged.
        problems: what went wrong with the course's own templates.
        said: what the course's rules came to.
    """
    rules = [row.ruling.rule for row in rows if row.ruling is not None and row.ruling.rule]
    return [
        *_strangers(rows, course),
        *(f"a page of the course's own failed and the default was used: {each}" for each in problems),
        *(rules if len(rows) == 1 else ()),
        *said,
        _counts(rows, reused, out),
    ]


def _strangers(rows: Sequence[Row], course: Path) -> list[str]:
    """Doubts about the course, where nobody's files answer anything of it."""
    if any(exercise.status != "missing" for row in rows for exercise in row.exercises):
        return []
    lacking = f"No file here is named after an exercise of {course}, or defines what one asks for."
    return [f"{lacking} Is it the right --course?"]


def _counts(rows: Sequence[Row], reused: int, out: Path) -> str:
    ungraded = sum(bool(row.ungraded) for row in rows)
    parts = [f"{len(rows)} submission{'s' * (len(rows) != 1)}"]
    if reused:
        parts.append(f"{reused} unchanged since the last run")
    if ungraded:
        parts.append(f"{ungraded} ungraded")
    page = out / rows[0].folder / "report.html" if len(rows) == 1 else out / "index.html"
    shown = os.path.relpath(page)
    return f"{', '.join(parts)}. Open {page if shown.startswith('..') else shown}"
