"""One submission's verdict in small: what stays in memory, and in the journal, for all of them.

A journal is a file that a killed run left behind, so :meth:`Row.from_json` believes nothing of it.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from grader.model import ExerciseGrade, Grade, Identity, Ruling, Status
from grader.report.identity import identity_from_json, identity_to_json
from grader.report.ruling import FIELDS, ruling_from_json, ruling_to_json
from grader.report.text import clean
from grader.report.verdicts import STATUSES, rounded

MAX_REASON: Final = 300
MAX_NOTES: Final = 20


@dataclass(frozen=True, kw_only=True, slots=True)
class RowExercise:
    """One exercise of a row. ``reason`` is the verdict's one sentence; empty where it passed."""

    id: str
    status: Status
    score: float
    max_score: float
    diagnoses: tuple[str, ...] = ()
    reason: str = ""

    @classmethod
    def from_grade(cls, exercise: ExerciseGrade) -> RowExercise:
        made = cls(
            id=exercise.id,
            status=exercise.status,
            score=rounded(exercise.score),
            max_score=rounded(exercise.max_score),
            diagnoses=tuple(diagnosis.id for diagnosis in exercise.diagnoses),
            reason=clean(exercise.message, MAX_REASON),
        )
        return _shared(made)


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One submission.

    Attributes:
        submission: its name, as handed in: untrusted text.
        folder: the directory below OUT that holds its report.
        notes: what intake had to say about it.
        student: who handed in, where a download of an LMS says so.
        ruling: what the course's rules made of the score, where it has some.
    """

    submission: str
    folder: str
    score: float
    max_score: float
    exercises: tuple[RowExercise, ...]
    notes: tuple[str, ...] = ()
    student: Identity | None = None
    ruling: Ruling | None = None

    @property
    def excused(self) -> bool:
        return self.ruling is not None and self.ruling.excused

    @property
    def counting(self) -> float:
        """What counts, for totals and comparisons: after the rules where there are some."""
        if self.ruling is None:
            return self.score
        return 0.0 if self.ruling.final_score is None else self.ruling.final_score

    @property
    def ungraded(self) -> tuple[str, ...]:
        """Ids of the exercises that have no verdict."""
        return tuple(exercise.id for exercise in self.exercises if exercise.status == "ungraded")

    @property
    def undecided(self) -> bool:
        """Whether no score counts yet: something is ungraded, here or in the hand-in that counts for a group."""
        ruled = self.ruling is not None and self.ruling.final_score is None
        return bool(self.ungraded) or (ruled and not self.excused)

    @classmethod
    def from_grade(cls, grade: Grade, folder: str) -> Row:
        return cls(
            submission=grade.submission,
            folder=folder,
            score=rounded(grade.score),
            max_score=rounded(grade.max_score),
            exercises=tuple(RowExercise.from_grade(exercise) for exercise in grade.exercises),
            notes=tuple(clean(note, MAX_REASON) for note in grade.notes[:MAX_NOTES]),
            student=grade.student,
        )

    def to_json(self) -> dict[str, Any]:
        """The row as plain dicts, lists, strings and numbers."""
        return {
            "submission": self.submission,
            "folder": self.folder,
            "score": self.score,
            "max_score": self.max_score,
            "exercises": [
                {
                    "id": exercise.id,
                    "status": exercise.status,
                    "score": exercise.score,
                    "max_score": exercise.max_score,
                    "diagnoses": list(exercise.diagnoses),
                    "reason": exercise.reason,
                }
                for exercise in self.exercises
            ],
            "notes": list(self.notes),
            **({} if self.student is None else {"student": identity_to_json(self.student)}),
            **ruling_to_json(self.ruling),
        }

    @classmethod
    def from_json(cls, raw: object) -> Row:
        """Read back what :meth:`to_json` gave.

        Raises:
            ValueError: naming the field that is not as it should be.
        """
        names = ("submission", "folder", "score", "max_score", "exercises", "notes")
        added = [name for name in ("student", *FIELDS) if isinstance(raw, dict) and name in raw]
        fields = _fields(raw, "row", (*names, *added))
        folder = _text(fields, "folder")
        if folder in {"", ".", ".."} or "/" in folder or "\0" in folder:
            raise ValueError(f"folder is {folder[:80]!r}, not the name of one directory")
        return cls(
            submission=_text(fields, "submission"),
            folder=folder,
            score=_number(fields, "score"),
            max_score=_number(fields, "max_score"),
            exercises=tuple(_exercise(item) for item in _items(fields, "exercises")),
            notes=_texts(fields, "notes"),
            student=identity_from_json(fields["student"]) if "student" in fields else None,
            ruling=ruling_from_json(fields),
        )


@functools.lru_cache(maxsize=4096)
def _shared(exercise: RowExercise) -> RowExercise:
    """One object for all that say the same: in thousands of rows most are a few, again and again."""
    return exercise


def _exercise(raw: object) -> RowExercise:
    fields = _fields(raw, "exercise", ("id", "status", "score", "max_score", "diagnoses", "reason"))
    status = _text(fields, "status")
    if status not in STATUSES:
        raise ValueError(f"status is {status[:80]!r}, not one of {', '.join(STATUSES)}")
    read = RowExercise(
        id=_text(fields, "id"),
        status=status,
        score=_number(fields, "score"),
        max_score=_number(fields, "max_score"),
        diagnoses=_texts(fields, "diagnoses"),
        reason=_text(fields, "reason"),
    )
    return _shared(read)


def _fields(raw: object, what: str, names: tuple[str, ...]) -> Mapping[str, object]:
    if not isinstance(raw, dict) or set(raw) != set(names):
        raise ValueError(f"a {what} is not an object with exactly {', '.join(names)}")
    return raw


def _text(fields: Mapping[str, object], name: str) -> str:
    value = fields[name]
    if not isinstance(value, str):
        raise ValueError(f"{name} is a {type(value).__name__}, not a string")
    return value


def _number(fields: Mapping[str, object], name: str) -> float:
    value = fields[name]
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{name} is a {type(value).__name__}, not a number")
    try:
        number = float(value)
    except OverflowError as error:
        raise ValueError(f"{name} is too large a number") from error
    if not math.isfinite(number):
        raise ValueError(f"{name} is {number}, not a finite number")
    return number


def _items(fields: Mapping[str, object], name: str) -> list[object]:
    value = fields[name]
    if not isinstance(value, list):
        raise ValueError(f"{name} is a {type(value).__name__}, not a list")
    return value


def _texts(fields: Mapping[str, object], name: str) -> tuple[str, ...]:
    items = _items(fields, name)
    texts = tuple(item for item in items if isinstance(item, str))
    if len(texts) != len(items):
        raise ValueError(f"{name} holds something that is not a string")
    return texts
