"""The last lines that a run says in a terminal."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from grader.report.rows import Row
from grader.report.words import ENGLISH, Words


def closing_sentences(
    rows: Sequence[Row],
    *,
    reused: int,
    out: Path,
    course: Path,
    problems: Sequence[str] = (),
    said: Sequence[str] = (),
    words: Words = ENGLISH,
) -> list[str]:
    """What is worth saying below the table, the place of the reports last.

    Args:
        reused: how many submissions were unchanged.
        problems: what went wrong with the course's own templates.
        said: what the course's rules came to.
        words: the language of the lines.
    """
    rules = [row.ruling.rule for row in rows if row.ruling is not None and row.ruling.rule]
    return [
        *_strangers(rows, course, words),
        *(words("A page of the course's own failed and the default was used: %(why)s", why=each) for each in problems),
        *(map(words.said, rules) if len(rows) == 1 else ()),
        *map(words.said, said),
        _counts(rows, reused, out, words),
    ]


def _strangers(rows: Sequence[Row], course: Path, words: Words) -> list[str]:
    """Doubts about the course, where nobody's files answer anything of it."""
    if any(exercise.status != "missing" for row in rows for exercise in row.exercises):
        return []
    lacking = words(
        "No file here is named after an exercise of %(course)s, or defines what one asks for. Is it the right "
        "--course?",
        course=course,
    )
    return [lacking]


def _counts(rows: Sequence[Row], reused: int, out: Path, words: Words) -> str:
    ungraded = sum(bool(row.ungraded) for row in rows)
    parts = [words.count("%(count)s submission", "%(count)s submissions", len(rows))]
    if reused:
        parts.append(words("%(count)s unchanged since the last run", count=reused))
    if ungraded:
        parts.append(words("%(count)s ungraded", count=ungraded))
    page = out / rows[0].folder / "report.html" if len(rows) == 1 else out / "index.html"
    where = words("Open %(file)s", file=_from_here(page))
    return f"{', '.join(parts)}. {where}"


def _from_here(page: Path) -> str:
    try:
        shown = os.path.relpath(page)
    except OSError:  # the working directory is gone
        return str(page)
    return str(page) if shown.startswith("..") else shown
