"""A part of the graph is cut off, in a way that only the source shows: the weakest evidence, so the last asked."""

from __future__ import annotations

from typing import Final

from grader.mistakes import source
from grader.mistakes.facts import Facts
from grader.mistakes.rules import patterns as p
from grader.mistakes.rules.rule import Rule


def _cuts(facts: Facts, pattern: str) -> bool:
    """Some of the numbers are right on every call, and a gradient is wrong below a cut in the forward pass."""
    if facts.raised is not None or facts.engine_runs == 0:
        return False
    by_check: dict[str, list[bool]] = {}
    for row in facts.findings:
        for finding in row:
            by_check.setdefault(finding.check, []).append(finding.passed)
    compared = [by_check[c.label] for c in facts.exercise.checks if c.kind == "compare" and c.label in by_check]
    right, wrong = [all(each) for each in compared], [not any(each) for each in compared]
    return any(right) and any(wrong) and source.cuts_before_backward(facts.source, pattern)


RULES: Final = (
    Rule(
        "detach-in-forward",
        lambda f: _cuts(f, p.DETACH),
        "the value is right and the gradient is not, and the source detaches before backward",
    ),
    Rule(
        "data-in-forward",
        lambda f: _cuts(f, p.DATA),
        "the value is right and the gradient is not, and the source reads .data before backward",
    ),
    Rule(
        "item-breaks-graph",
        lambda f: _cuts(f, p.ITEM),
        "the value is right and the gradient is not, and the source leaves tensors before backward",
    ),
)
