"""Classroom 50: result.json in the working directory, with the identity that its runner gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from grader.errors import UsageError
from grader.report.json_text import dump
from grader.report.output import Batch, Request, Result
from grader.report.stored import StoredGrade
from grader.report.text import clean

_SCHEMA: Final = "classroom50/result/v1"
_REQUIRED: Final = {
    "classroom": "CLASSROOM",
    "assignment": "ASSIGNMENT",
    "assignment_type": "ASSIGNMENT_TYPE",
    "owner": "OWNER",
    "submission": "SUBMISSION_TAG",
    "commit": "COMMIT_URL",
    "release": "RELEASE_URL",
}
_FACTORS: Final = (1, 2, 3, 4, 5, 6, 8, 10, 12, 20, 100, 10_000)


def check(request: Request) -> None:
    _identity(request.environment)


def write(batch: Batch) -> Sequence[str]:
    identity = _identity(batch.request.environment)
    said = []
    for result in batch.results:
        if result.undecided:
            # Without a result.json its runner records an error instead of a grade.
            said.append("Classroom 50: not graded, so no result.json is written.")
            continue
        if result.excused:
            # It knows scores only, and any would count.
            shown = clean(result.submission, 80)
            said.append(f"Classroom 50: {shown} is excused by the course's rules, so no result.json is written.")
            continue
        grade = result.load()
        factor = _factor(result, grade)
        moment = batch.request.now.strftime("%Y-%m-%dT%H:%M:%SZ")
        place = batch.write_one(result, "result.json", _text(result, grade, {**identity, "datetime": moment}, factor))
        said.append(f"Classroom 50: {place}")
        if factor != 1:
            said.append(f"It takes whole points only, so all of them are multiplied by {factor}.")
    return said


def _text(result: Result, grade: StoredGrade, identity: Mapping[str, str], factor: int) -> str:
    value: dict[str, Any] = {
        "schema": _SCHEMA,
        **identity,
        "score": round(result.score * factor),
        "max-score": round(grade.max_score * factor),
        "tests": [
            {
                "test-name": exercise.id,
                "passed": exercise.status == "passed",
                "score": round(exercise.score * factor),
                "max-score": round(exercise.max_score * factor),
            }
            for exercise in grade.exercises
        ],
    }
    return dump(value, open_levels=2) + "\n"


def _factor(result: Result, grade: StoredGrade) -> int:
    """The least that makes all points whole; a file's thirds are rounded, so nearly whole is whole."""
    scores = [result.score, grade.max_score, *(s for e in grade.exercises for s in (e.score, e.max_score))]
    whole = (f for f in _FACTORS if all(abs(score * f - round(score * f)) <= 0.001 for score in scores))
    return next(whole, _FACTORS[-1])


def _identity(environment: Mapping[str, str]) -> dict[str, str]:
    missing = [name for name in _REQUIRED.values() if not environment.get(name)]
    if missing:
        raise UsageError(
            f"--to classroom50 needs {', '.join(missing)} in the environment, which Classroom 50's runner sets; "
            "run it from an autograder.py there"
        )
    found = {key: environment[name] for key, name in _REQUIRED.items()}
    return {**found, "review": environment.get("REVIEW_URL") or environment["COMMIT_URL"]}
