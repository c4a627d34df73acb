"""Runs to write outputs for: grades on disk as the grader leaves them, and who handed in."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from grader.model import ExerciseGrade, Grade, Identity
from grader.report import outputs
from grader.report.output import Batch, Request, Result
from grader.report.result import grade_json
from grader.report.rows import Row
from tests.report.samples import exercise_grade


@dataclass(frozen=True, kw_only=True)
class Given:
    """One submission: its name, points of 16, what the download knew, and what the course's rules added."""

    name: str
    score: float = 8.0
    identity: Identity | None = None
    exercises: tuple[ExerciseGrade, ...] | None = None
    rules: Mapping[str, object] = field(default_factory=dict)


def identity(lms: str, display: str, ids: Mapping[str, str] | None = None, *, group: bool = False) -> Identity:
    return Identity(lms=lms, display=display, ids=ids or {}, group=group)


def ungraded(name: str, who: Identity | None = None) -> Given:
    return Given(name=name, score=0.0, identity=who, exercises=(exercise_grade("a", "ungraded", text="no sandbox"),))


def results(out: Path, given: Sequence[Given]) -> tuple[Result, ...]:
    """Write each ``grade.json`` and ``report.html``, and read them as an output does."""
    made = []
    for number, one in enumerate(given):
        exercises = one.exercises or (replace(exercise_grade("a", "partial", one.score), max_score=16.0),)
        grade = Grade(submission=one.name, seed=7, exercises=exercises)
        folder = f"s{number}"
        (out / folder).mkdir(parents=True)
        text = json.dumps({**json.loads(grade_json(grade)), **one.rules}) if one.rules else grade_json(grade)
        (out / folder / "grade.json").write_text(text, encoding="utf-8")
        (out / folder / "report.html").write_text(f"<p>report {number}</p>", encoding="utf-8")
        made.append(Result.read(out, Row.from_grade(grade, folder), one.identity))
    return tuple(made)


def write(out: Path, name: str, given: Sequence[Given], **options: object) -> list[str]:
    """Write one output; what it says."""
    request = Request(name=name, **options)  # type: ignore[arg-type]
    output = outputs.find(name, None)
    outputs.check(request, output)
    return list(output.write(Batch(request=request, out=out, results=results(out, given))))


def fill(tmp_path: Path, name: str, before: bytes, given: Sequence[Given], **options: object) -> tuple[bytes, str]:
    """Fill in a gradebook; the file that comes out, and all that is said."""
    book = tmp_path / "downloaded.csv"
    book.write_bytes(before)
    said = write(tmp_path / "out", name, given, gradebook=book, **options)
    assert before == book.read_bytes()
    return (tmp_path / "out" / f"{name}.csv").read_bytes(), "\n".join(said)
