"""Rules that name a mistake from how a run failed: its exception, its warnings, counts, and the source.

An exception's text alone rarely names a mistake: one message has many causes. Each rule joins it with
something else that was seen. Rules stand in order, the more particular first; the first that holds
is the likeliest. A new one is one entry in its family, at its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from grader.mistakes.facts import Facts
from grader.mistakes.rules import broken_graph, cut, iterations, messages, not_filled, passes, results
from grader.mistakes.rules.rule import Rule

__all__ = ["RULES", "Rule", "named_by_evidence"]

RULES: Final = (
    *messages.RULES,
    *passes.RULES,
    *broken_graph.RULES,
    *not_filled.RULES,
    *results.RULES,
    *iterations.RULES,
    *cut.RULES,
)


def named_by_evidence(facts: Facts) -> Iterator[Rule]:
    """The rules that hold, the likeliest first."""
    for rule in RULES:
        if rule.when(facts):
            yield rule
