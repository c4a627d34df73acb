"""Grades to render: an ordinary one, and one with the same hostile text in every field a student controls."""

from __future__ import annotations

from grader.course.signature import Signature
from grader.course.spec import Exercise, LimitsSpec
from grader.model import CheckResult, Diagnosis, ExerciseGrade, Frame, Grade, Raised, Status

SOURCE = "import torch\n\n\ndef slope(x):\n    x = torch.tensor(x)\n    (x**2).backward()\n    return x.grad\n"


def exercise(exercise_id: str = "square_slope", **changes: object) -> Exercise:
    fields: dict[str, object] = {
        "id": exercise_id,
        "title": exercise_id.replace("_", " "),
        "prompt": "Return the slope of `x**2`.\n\nUse autograd.",
        "points": 1.0,
        "concepts": (),
        "signature": Signature.parse("slope(x: float) -> float"),
        "script": None,
        "starter": None,
        "credit": "checks",
        "limits": LimitsSpec(),
        "cases": (),
        "checks": (),
        "reference_source": b"",
        "fingerprint": "",
    }
    return Exercise(**{**fields, **changes})  # type: ignore[arg-type]


def exercise_grade(
    exercise_id: str = "square_slope", status: Status = "failed", score: float = 0.0, text: str = "text"
) -> ExerciseGrade:
    """A grade of one exercise with ``text`` wherever a submission has a say."""
    return ExerciseGrade(
        id=exercise_id,
        title=exercise_id.replace("_", " "),
        status=status,
        score=score,
        max_score=1.0,
        message=text,
        checks=(
            CheckResult(name=f"shown {text}", passed=False, hidden=False, message=text, expected=text, observed=text),
            CheckResult(name=f"hidden {text}", passed=False, hidden=True, message=text),
            CheckResult(name=f"passing {text}", passed=True, hidden=False, message=text, expected="1", observed=text),
        ),
        diagnoses=(Diagnosis(id="grads-accumulate", evidence=text, hint=text),),
        file=text,
        raised=Raised(
            type=text,
            message=text,
            frames=(
                Frame(file=text, line=1, function=text, source=text),
                Frame(file="square_slope.py", line=6, function="slope", source="(x**2).backward()"),
            ),
        ),
        stdout=text,
        stdout_truncated=True,
        warnings=(text,),
    )


def grade(text: str = "text", **changes: object) -> Grade:
    fields: dict[str, object] = {
        "submission": text,
        "seed": 7,
        "exercises": (exercise_grade(text=text),),
        "notes": (text,),
        "layers": ("namespaces", "seccomp"),
    }
    return Grade(**{**fields, **changes})  # type: ignore[arg-type]
