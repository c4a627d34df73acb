"""Rows and identities to rule on."""

from __future__ import annotations

from grader.model import Identity, Status
from grader.report.rows import Row, RowExercise


def row(
    name: str = "alice",
    score: float = 10.0,
    *,
    status: Status = "passed",
    student: Identity | None = None,
    max_score: float = 10.0,
) -> Row:
    exercise = RowExercise(id="square_slope", status=status, score=score, max_score=max_score)
    return Row(submission=name, folder=name, score=score, max_score=max_score, exercises=(exercise,), student=student)


def identity(display: str = "Alice Stu", lms: str = "brightspace", **fields: object) -> Identity:
    return Identity(**{"lms": lms, "display": display, "ids": {}, **fields})  # type: ignore[arg-type]
