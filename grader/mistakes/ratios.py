"""A wrong answer that is the right one times a constant, on every call: the constant names the mistake."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

import numpy as np

from grader.course.selector import Absent, Selector
from grader.judge.checks.compare import Compare
from grader.mistakes.facts import Facts
from grader.mistakes.rules.behaviour import halves, more_leaves, most_passes, negates
from grader.mistakes.rules.patterns import BACKWARD
from grader.telling import mark, tell
from grader.wire.numbers import array, as_float
from grader.wire.values import Tensor, Value

_TOLERANCE: Final = 2e-3
_MIN_POINTS: Final = 3
_FACTORS: Final = (
    ("forgot-factor-2", 0.5, mark("%(said)s: every number is half of what is expected")),
    ("sign-flipped", -1.0, mark("%(said)s: every number is what is expected with the other sign")),
    ("grads-accumulate", 2.0, mark("%(said)s: every number is twice what is expected")),
)
_BY_SIZE: Final = (
    (1, mark("%(said)s: every number is what is expected times the number of elements")),
    (-1, mark("%(said)s: every number is what is expected divided by the number of elements")),
)


def ratio_mistakes(facts: Facts) -> list[tuple[str, str]]:
    """Pairs of mistake id and evidence; empty where no constant fits every number of a failing check."""
    found: dict[str, str] = {}
    fits = {"forgot-factor-2": halves, "sign-flipped": negates}
    for check in facts.exercise.checks:
        if not isinstance(check, Compare):
            continue
        ratios, sizes = _ratios(facts, check)
        derivative = most_passes(facts) > 0 or any(each.kind == "autograd" for each in facts.exercise.checks)
        if len(ratios) < _MIN_POINTS:
            continue
        if _all_near(ratios, [1.0] * len(ratios)):
            continue
        for name, factor, text in _FACTORS:
            if not derivative or (name in fits and not fits[name](facts)):
                continue
            if _all_near(ratios, [factor] * len(ratios)):
                found.setdefault(name, tell(text, said=check.label))
        if len(set(sizes)) > 1 or (sizes and sizes[0] > 2):
            for power, text in _BY_SIZE:
                if _all_near(ratios, [float(size) ** power for size in sizes]):
                    found.setdefault("sum-vs-mean", tell(text, said=check.label))
        if _running_sums(facts, check):
            found["grads-accumulate"] = tell("%(said)s: each call gives the sum of all calls so far", said=check.label)
    # As many backward passes as it takes leave nothing that could come twice.
    accumulates = facts.has(BACKWARD) and facts.engine_runs > max(most_passes(facts), 1) and not more_leaves(facts)
    if not accumulates and "twice" in found.get("grads-accumulate", ""):
        del found["grads-accumulate"]
    return list(found.items())


def _running_sums(facts: Facts, check: Compare) -> bool:
    """Whether one tensor lives through all calls and its gradients add up over them."""
    selector = Selector.parse(check.compare)
    total, calls = 0.0, 0
    for wanted, given in zip(facts.expected.cases, facts.observed.cases, strict=False):
        try:
            pair = list(_numbers(selector.resolve(wanted.roots), selector.resolve(given.roots)))
        except Absent:
            return False
        if len(pair) != 1:
            return False
        total, calls = total + pair[0][0], calls + 1
        if not math.isclose(pair[0][1], total, rel_tol=1e-3, abs_tol=1e-3):
            return False
    return calls >= _MIN_POINTS


def _ratios(facts: Facts, check: Compare) -> tuple[list[float], list[int]]:
    ratios: list[float] = []
    sizes: list[int] = []
    selector = Selector.parse(check.compare)
    for planned, wanted, given in zip(facts.job.cases, facts.expected.cases, facts.observed.cases, strict=False):
        if given.raised is not None:
            return [], []
        try:
            expected, observed = selector.resolve(wanted.roots), selector.resolve(given.roots)
        except Absent:
            return [], []
        size = max((math.prod(v.shape) for v in planned.sent.values() if isinstance(v, Tensor)), default=0)
        rows = max((v.shape[0] for v in planned.sent.values() if isinstance(v, Tensor) and v.shape), default=0)
        pairs = list(_numbers(expected, observed))
        if not pairs:
            return [], []
        for target, value in pairs:
            if abs(target) > 1e-6:
                ratios.append(value / target)
                sizes.append(rows if isinstance(expected, Tensor) and len(expected.shape) > 0 else size)
            elif abs(value) > 1e-4:
                return [], []
    return ratios, sizes


def _numbers(expected: Value, observed: Value) -> Iterator[tuple[float, float]]:
    first, second = as_float(expected), as_float(observed)
    if first is not None and second is not None:
        yield first, second
    elif isinstance(expected, Tensor) and isinstance(observed, Tensor) and _comparable(expected, observed):
        wide = array(expected).astype(np.float64).ravel(), array(observed).astype(np.float64).ravel()
        yield from zip(wide[0].tolist(), wide[1].tolist(), strict=True)


def _comparable(expected: Tensor, observed: Tensor) -> bool:
    real = not any(tensor.dtype.startswith("complex") for tensor in (expected, observed))
    return real and expected.shape == observed.shape


def _all_near(ratios: list[float], factors: list[float]) -> bool:
    return all(
        math.isfinite(ratio) and abs(ratio - factor) <= _TOLERANCE * abs(factor)
        for ratio, factor in zip(ratios, factors, strict=True)
    )
