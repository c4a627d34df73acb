"""Making findings: expected and observed texts are dropped on hidden cases, here and nowhere else."""

from __future__ import annotations

from grader.course.check import CasePair, CheckSpec
from grader.model import Finding


def passed(check: CheckSpec, pair: CasePair) -> Finding:
    return Finding(check=check.label, case=pair.name, hidden=pair.hidden, passed=True)


def failed(
    check: CheckSpec,
    pair: CasePair,
    message: str,
    *,
    expected: str | None = None,
    observed: str | None = None,
    accuses: str | None = None,
) -> Finding:
    return Finding(
        check=check.label,
        case=pair.name,
        hidden=pair.hidden,
        passed=False,
        message=message,
        expected=None if pair.hidden else expected,
        observed=None if pair.hidden else observed,
        accuses=accuses,
    )
