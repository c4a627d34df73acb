"""The expected observations: the reference, run on the same job in the same sandbox."""

from __future__ import annotations

from collections.abc import Sequence

from grader.course.check import CasePair
from grader.course.job import Job
from grader.course.plan import is_held_against
from grader.course.spec import Exercise
from grader.errors import SpecError
from grader.judge import judge
from grader.model import Observation
from grader.sandbox import Assignment, Sandbox
from grader.wire import encode
from grader.wire.observation import read


def observe(exercises: Sequence[Exercise], jobs: Sequence[Job], sandbox: Sandbox) -> list[Observation]:
    """Run every reference on its job.

    Args:
        exercises, jobs: in the order of the sandbox's plan.

    Raises:
        SpecError: for a reference that does not answer every case.
    """
    assignment = Assignment(
        files={_file(exercise): exercise.reference_source for exercise in exercises},
        runs=[(index, _file(exercise), exercise.limits.wall_seconds) for index, exercise in enumerate(exercises)],
        hidden=[encode(job.hidden_message()) for job in jobs],
    )
    observations = []
    for exercise, job, outcome in zip(exercises, jobs, sandbox.run(assignment), strict=True):
        observed = read(outcome.ending, outcome.detail, outcome.frames, len(job.cases))
        complete(exercise, job, observed)
        observations.append(observed)
    return observations


def complete(exercise: Exercise, job: Job, observed: Observation) -> None:
    """Make sure that a reference's observation can be an answer.

    Raises:
        SpecError: where it did not answer every case.
    """
    problem = _problem(exercise, job, observed)
    if problem:
        raise SpecError(f"reference/{exercise.id}.py {problem}; correct the reference or the cases")


def _file(exercise: Exercise) -> str:
    return f"{exercise.id}.py"


def _problem(exercise: Exercise, job: Job, observed: Observation) -> str | None:
    if observed.load is not None:
        return f"cannot be imported: {observed.load}"
    if observed.missing:
        return f"does not define {observed.missing[0]!r}"
    if observed.ending != "done":
        return f"did not finish: {observed.detail}"
    may_raise = any(check.judges_exceptions for check in exercise.checks)
    for case, seen in zip(job.cases, observed.cases, strict=True):
        if seen.raised is not None and not may_raise:
            return f"raises on {case.name}: {seen.raised}"
    return _unjudged(exercise, job, observed)


def _unjudged(exercise: Exercise, job: Job, observed: Observation) -> str | None:
    """A check that the reference itself fails, or that has nothing to judge."""
    for check in exercise.checks:
        if check.weight and not check.judges_exceptions and all(case.raised for case in observed.cases):
            return f"raises on every case, which leaves {check.label!r} nothing to judge"
        if check.judges_exceptions:
            for case, seen in zip(job.cases, observed.cases, strict=True):
                if not is_held_against(exercise, check, case):
                    continue
                pair = CasePair(name=case.name, hidden=False, sent=case.sent, expected=seen, observed=seen)
                finding = check.judge(pair)
                if not finding.passed:
                    return f"fails {check.label!r} on {case.name}: {finding.message}"
    try:
        judge(exercise, job, observed, observed, source=exercise.reference_source)
    except SpecError as error:
        return f"cannot be judged: {error.message}"
    return None
