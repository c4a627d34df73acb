"""``grade.json``: one submission's verdict for programs; ``docs/result-format.md`` is its contract."""

from __future__ import annotations

from typing import Any, Final

from grader.model import CheckResult, Diagnosis, ExerciseGrade, Grade, Raised
from grader.report.identity import identity_to_json
from grader.report.json_text import dump
from grader.report.verdicts import rounded

FORMAT_VERSION: Final = 1


def grade_json(grade: Grade) -> str:
    """The text of ``grade.json``; the same grade gives the same text.

    Raises:
        GraderError: for a score that is no finite number.
    """
    return dump(_grade(grade), open_levels=4) + "\n"


def _grade(grade: Grade) -> dict[str, Any]:
    return {
        "format_version": FORMAT_VERSION,
        "submission": grade.submission,
        **({} if grade.student is None else {"student": identity_to_json(grade.student)}),
        "score": rounded(grade.score),
        "max_score": rounded(grade.max_score),
        "seed": grade.seed,
        "exercises": [_exercise(exercise) for exercise in grade.exercises],
        "ungraded": [exercise.id for exercise in grade.exercises if exercise.status == "ungraded"],
        "notes": list(grade.notes),
        "layers": list(grade.layers),
    }


def _exercise(exercise: ExerciseGrade) -> dict[str, Any]:
    return {
        "id": exercise.id,
        "status": exercise.status,
        "score": rounded(exercise.score),
        "max_score": rounded(exercise.max_score),
        "checks": [_check(check) for check in exercise.checks],
        "diagnoses": [_diagnosis(diagnosis) for diagnosis in exercise.diagnoses],
        "title": exercise.title,
        "message": exercise.message,
        "file": exercise.file,
        "raised": None if exercise.raised is None else _raised(exercise.raised),
        "stdout": exercise.stdout,
        "stdout_truncated": exercise.stdout_truncated,
        "warnings": list(exercise.warnings),
        "hints": list(exercise.hints),
    }


def _diagnosis(diagnosis: Diagnosis) -> dict[str, Any]:
    return {
        "id": diagnosis.id,
        "evidence": diagnosis.evidence,
        "hint": diagnosis.hint,
        "lines": list(diagnosis.lines),
    }


def _check(check: CheckResult) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "name": check.name,
        "passed": check.passed,
        "hidden": check.hidden,
        "message": check.message,
    }
    if not check.hidden:  # a hidden check's values would give its inputs away
        shown |= {"expected": check.expected, "observed": check.observed}
    return shown | {name: True for name in ("not_run", "advice") if getattr(check, name)}


def _raised(raised: Raised) -> dict[str, Any]:
    return {
        "type": raised.type,
        "message": raised.message,
        "frames": [{"file": f.file, "line": f.line, "function": f.function, "source": f.source} for f in raised.frames],
    }
