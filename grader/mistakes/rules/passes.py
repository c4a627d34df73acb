"""How often something went backward, from what, and what was written over before: events and the source agree."""

from __future__ import annotations

import math
from typing import Final

from grader.course.selector import Absent, Selector
from grader.judge.checks.compare import Compare
from grader.mistakes import flow
from grader.mistakes.facts import Facts
from grader.mistakes.rules import patterns as p
from grader.mistakes.rules.behaviour import all_numbers_of, more_leaves, most_passes
from grader.mistakes.rules.rule import Rule


def _writes_data(facts: Facts) -> bool:
    """A pass ran, and what its result was made of had been written through ``.data``."""
    return facts.raised is None and facts.engine_runs >= 1 and flow.writes_data_before_backward(facts.source)


def _adds_second_derivative(facts: Facts) -> bool:
    """Two passes with a graph between them, and .grad holds both."""
    twice = facts.raised is None and facts.engine_runs >= 2 and not facts.has(p.AUTOGRAD_GRAD)
    return twice and flow.adds_second_derivative(facts.source, p.ZEROING)


def _one_pass_too_few(facts: Facts) -> bool:
    """A pass is missing on every call, and on every call some gradient is 0 or what an earlier one was."""
    fewer = all(0 < case.engine_runs < most_passes(facts) for case in facts.observed.cases)
    if facts.raised is not None or not fewer or facts.has(p.AUTOGRAD_GRAD) or facts.count(p.DOT_GRAD) < 2:
        return False
    paths = [check.compare for check in facts.exercise.checks if isinstance(check, Compare)]
    return any(_is_left_over(facts, path, [other for other in paths if other != path]) for path in paths)


def _is_left_over(facts: Facts, path: str, others: list[str]) -> bool:
    """Whether what stands at a path is 0 on every call, or on every call what is right at some other."""
    for source in (None, *others):
        found = False
        for expected, observed in zip(facts.expected.cases, facts.observed.cases, strict=False):
            wanted, given = _numbers(path, expected.roots), _numbers(path, observed.roots)
            left = [0.0] * len(given) if source is None else _numbers(source, expected.roots)
            # Two that are both in the other's place were swapped.
            kept = source is None or _close(left, _numbers(source, observed.roots))
            if not kept or not given or not _close(left, given) or _close(wanted, given):
                break
        else:
            found = bool(facts.observed.cases)
        if found:
            return True
    return False


def _adds_up(facts: Facts) -> bool:
    """Each pass went through a graph of its own, and on every call .grad is as often too big as there were passes."""
    times = {case.engine_runs for case in facts.observed.cases}
    if (
        facts.raised is not None
        or len(times) != 1
        or most_passes(facts) != 1
        or facts.has(p.ZEROING)
        or more_leaves(facts)
    ):
        return False
    (count,) = times
    if count < 2 or not facts.has(p.BACKWARD) or flow.goes_through_graph_again(facts.source):
        return False
    return any(_is_times(facts, check.compare, count) for check in facts.exercise.checks if isinstance(check, Compare))


def _is_times(facts: Facts, path: str, count: int) -> bool:
    for expected, observed in zip(facts.expected.cases, facts.observed.cases, strict=False):
        wanted, given = _numbers(path, expected.roots), _numbers(path, observed.roots)
        if not any(wanted) or not _close([count * number for number in wanted], given):
            return False
    return bool(facts.observed.cases)


def _numbers(path: str, roots: object) -> list[float]:
    try:
        return all_numbers_of(Selector.parse(path).resolve(roots))  # type: ignore[arg-type]
    except Absent:
        return []


def _close(expected: list[float], observed: list[float]) -> bool:
    return len(expected) == len(observed) and all(
        math.isclose(one, other, rel_tol=1e-4, abs_tol=1e-6) for one, other in zip(expected, observed, strict=True)
    )


RULES: Final = (
    Rule(
        "data-write-before-backward",
        _writes_data,
        "something that the result was made of is written through .data before the result goes backward",
        sure=True,
    ),
    Rule(
        "second-derivative-sum",
        _adds_second_derivative,
        "backward ran from a gradient, and .grad was not cleared in between",
        sure=True,
    ),
    Rule("forgot-backward", _one_pass_too_few, "a pass is missing: a gradient is what was left before", sure=True),
    Rule("grads-accumulate", _adds_up, ".grad holds as many gradients as there were passes", sure=True),
)
