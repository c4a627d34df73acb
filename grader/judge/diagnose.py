"""Naming the mistake behind wrong findings; a question that leads on, never the fix.

So far only what a finding proves by itself, and answers that know the shown inputs alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from grader.model import Diagnosis, Finding, Observation

HINTS: Final = {
    "returns-grad-tensor": "Your result still carries its history. Who will go on differentiating it, and what would "
    "a plain number look like?",
    "graph-kept-in-log": "The numbers you keep are tensors that remember how they were made. What do you want to "
    "remember of each step?",
    "formula-not-autograd": "You worked the derivative out yourself. Which call makes PyTorch work it out, and what "
    "must it know about the input first?",
    "hard-coded": "The inputs of the examples come out right, others do not. What in your code depends on the input?",
}
_MIN_HIDDEN: Final = 3


def diagnose(findings: Sequence[Sequence[Finding]], observed: Observation) -> list[Diagnosis]:
    """Diagnoses, the likeliest first; none where the evidence is thin."""
    accused: dict[str, str] = {}
    for finding in (finding for rows in findings for finding in rows):
        if finding.accuses and not finding.passed:
            accused.setdefault(finding.accuses, finding.message)
    if not _right_but_for_the_method(findings):
        # Without right numbers, an engine that never ran has many causes.
        accused.pop("formula-not-autograd", None)
    if _knows_only_shown(findings) and not any(case.engine_runs for case in observed.cases):
        accused = {"hard-coded": "every shown input is right and every hidden one wrong", **accused}
    return [Diagnosis(id=name, evidence=evidence, hint=HINTS[name]) for name, evidence in accused.items()]


def _right_but_for_the_method(findings: Sequence[Sequence[Finding]]) -> bool:
    failing = [rows for rows in findings if not all(finding.passed for finding in rows)]
    return len(failing) == 1


def _knows_only_shown(findings: Sequence[Sequence[Finding]]) -> bool:
    weighted = [rows for rows in findings if any(f.hidden for f in rows) and not all(f.passed for f in rows)]
    values = [finding for rows in weighted for finding in rows if "raised" not in finding.message]
    shown = [finding.passed for finding in values if not finding.hidden]
    hidden = [finding.passed for finding in values if finding.hidden]
    return bool(shown) and all(shown) and len(hidden) >= _MIN_HIDDEN and not any(hidden)
