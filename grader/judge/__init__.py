"""From two observations of one job to findings: in the parent, on plain values, without side effects."""

from __future__ import annotations

from collections.abc import Sequence

from grader.course.plan import Job, PlannedCase
from grader.course.spec import CasePair, CheckSpec, Exercise
from grader.judge.finding import failed
from grader.model import Finding, Observation

__all__ = ["judge"]


def judge(exercise: Exercise, job: Job, expected: Observation, observed: Observation) -> list[list[Finding]]:
    """Hold each check against each case.

    Args:
        expected: the reference's observation of ``job``; complete, its author's proof saw to that.
        observed: the submission's; may have ended early.

    Returns:
        For each check of ``exercise`` its findings, one per case of ``job``. Empty lists where
        nothing was called (the module failed to load, the function is missing).
    """
    if observed.load is not None or observed.missing:
        return [[] for _ in exercise.checks]
    pairs = [
        CasePair(name=case.name, hidden=case.hidden, sent=case.sent, expected=wanted, observed=given)
        for case, wanted, given in zip(job.cases, expected.cases, observed.cases, strict=False)
    ]
    return [
        [*(_one(check, pair) for pair in pairs), *_not_reached(check, job.cases[len(pairs) :], observed)]
        for check in exercise.checks
    ]


def _one(check: CheckSpec, pair: CasePair) -> Finding:
    if pair.observed.raised is None:
        return check.judge(pair)
    # A hidden input may stand in the message of an exception; its type tells enough.
    what = pair.observed.raised.type if pair.hidden else str(pair.observed.raised)
    return failed(check, pair, f"the call raised {what}")


def _not_reached(check: CheckSpec, cases: Sequence[PlannedCase], observed: Observation) -> list[Finding]:
    """The case that ended the child, and those it was never called with.

    A check without points says nothing of calls that never came about.
    """
    if not check.weight:
        return []
    findings = []
    for position, case in enumerate(cases):
        why = observed.detail or "the run ended here" if position == 0 else "not reached, because the run had ended"
        findings.append(Finding(check=check.label, case=case.name, hidden=case.hidden, passed=False, message=why))
    return findings
