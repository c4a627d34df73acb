"""Observations built by hand, and what holds them together: checks, exercises, jobs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from grader.course import CheckSpec, Exercise, Job
from grader.course.check import CasePair
from grader.course.job import PlannedCase
from grader.course.signature import Signature
from grader.course.spec import LimitsSpec
from grader.judge import judge
from grader.judge.checks import KINDS
from grader.judge.score import score
from grader.model import CaseObservation, ExerciseGrade, Finding, Observation
from grader.wire.numbers import from_array
from grader.wire.values import Tensor, Value


def tensor(values: object, dtype: str = "float32", **changes: Any) -> Tensor:
    return replace(from_array(np.array(values, dtype=dtype)), **changes)


def tracked(values: object, dtype: str = "float32") -> Tensor:
    return tensor(values, dtype, requires_grad=True, is_leaf=False, grad_fn="PowBackward0")


def check(**fields: Any) -> CheckSpec:
    kind = next(kind for kind in KINDS if kind in fields)
    return KINDS[kind].model_validate(fields)


def returned(value: Value, **changes: Any) -> CaseObservation:
    """A call that returned ``value`` and ran the engine once."""
    return replace(CaseObservation(roots={"result": value, "args": [3.0]}, engine_runs=1), **changes)


def pair(
    expected: CaseObservation, observed: CaseObservation, *, hidden: bool = False, sent: Mapping[str, Any] | None = None
) -> CasePair:
    name = "hidden case 1" if hidden else "slope(3.0)"
    return CasePair(
        name=name, hidden=hidden, sent={"x": 3.0} if sent is None else sent, expected=expected, observed=observed
    )


def found(spec: CheckSpec, expected: Value, observed: Value, *, hidden: bool = False) -> Finding:
    return spec.judge(pair(returned(expected), returned(observed), hidden=hidden))


def exercise(*checks: CheckSpec, **changes: Any) -> Exercise:
    made = Exercise(
        id="square_slope",
        title="The slope of a square",
        prompt="",
        points=2.0,
        concepts=(),
        signature=Signature.parse("slope(x: float) -> float"),
        script=None,
        starter=None,
        credit="checks",
        limits=LimitsSpec(),
        cases=(),
        checks=checks,
        reference_source=b"",
        fingerprint="",
    )
    return replace(made, **changes)


def job(shown: int = 1, hidden: int = 3) -> Job:
    names = [(f"slope({n})", False) for n in range(shown)] + [(f"hidden case {n + 1}", True) for n in range(hidden)]
    return Job(
        exercise_id="square_slope",
        function="slope",
        script=(),
        limits=LimitsSpec(wall_seconds=10.0),
        cases=tuple(
            PlannedCase(name=name, hidden=is_hidden, seed=seed, sent={"x": float(seed)})
            for seed, (name, is_hidden) in enumerate(names)
        ),
        gradients=(),
        graphs=(),
    )


def done(*cases: CaseObservation, **changes: Any) -> Observation:
    return replace(Observation(cases=cases), **changes)


def graded(made: Exercise, planned: Job, expected: Sequence[CaseObservation], observed: Observation) -> ExerciseGrade:
    """Judge and score, as grading does."""
    findings = judge(made, planned, done(*expected), observed)
    return score(made, planned, findings, observed, file="square_slope.py")
