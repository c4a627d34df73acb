"""``grade.json`` read back, for what is told again of a submission that has not changed.

The file is ours, but it lay on a disk: whatever is not as it should be is refused in one sentence.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from grader.errors import GraderError
from grader.model import CheckResult, Diagnosis, ExerciseGrade, Frame, Grade, Raised
from grader.report.verdicts import STATUSES


def read_grade(path: Path) -> Grade:
    """The grade that :func:`grader.report.result.grade_json` wrote to ``path``.

    Raises:
        GraderError: for a file that is gone or is none of ours.
    """
    try:
        return _grade(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise GraderError(
            f"{path} cannot be read ({type(error).__name__}: {error}); remove it and grade again"
        ) from error


def _grade(raw: dict[str, Any]) -> Grade:
    return Grade(
        submission=str(raw["submission"]),
        seed=int(raw["seed"]),
        exercises=tuple(_exercise(item) for item in raw["exercises"]),
        notes=tuple(map(str, raw["notes"])),
        layers=tuple(map(str, raw["layers"])),
    )


def _exercise(raw: dict[str, Any]) -> ExerciseGrade:
    if raw["status"] not in STATUSES:
        raise ValueError(f"{str(raw['status'])[:80]!r} is no status")
    return ExerciseGrade(
        id=str(raw["id"]),
        title=str(raw["title"]),
        status=raw["status"],
        score=float(raw["score"]),
        max_score=float(raw["max_score"]),
        message=str(raw["message"]),
        checks=tuple(
            CheckResult(
                name=str(check["name"]),
                passed=bool(check["passed"]),
                hidden=bool(check["hidden"]),
                message=str(check["message"]),
                expected=_text(check.get("expected")),
                observed=_text(check.get("observed")),
                not_run=bool(check.get("not_run", False)),
                advice=bool(check.get("advice", False)),
            )
            for check in raw["checks"]
        ),
        diagnoses=tuple(
            Diagnosis(
                id=str(item["id"]),
                evidence=str(item["evidence"]),
                hint=str(item["hint"]),
                lines=tuple(map(int, item.get("lines", ()))),
            )
            for item in raw["diagnoses"]
        ),
        hints=tuple(map(str, raw.get("hints", ()))),
        file=_text(raw["file"]),
        raised=None if raw["raised"] is None else _raised(raw["raised"]),
        stdout=str(raw["stdout"]),
        stdout_truncated=bool(raw["stdout_truncated"]),
        warnings=tuple(map(str, raw["warnings"])),
    )


def _raised(raw: dict[str, Any]) -> Raised:
    return Raised(
        type=str(raw["type"]),
        message=str(raw["message"]),
        frames=tuple(
            Frame(
                file=str(frame["file"]),
                line=int(frame["line"]),
                function=str(frame["function"]),
                source=str(frame["source"]),
            )
            for frame in raw["frames"]
        ),
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)
