"""Tolerances are calibrated: what rounding needs and what a mistake shows are far from them on either side.

Works for any check with an ``atol`` or an ``rtol``: the check is judged again with both multiplied
by a factor, until the factor is found at which the verdict turns.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from grader.course.check import CheckSpec
from grader.course.spec import Exercise
from grader.grade import Key
from grader.model import Observation
from grader.verify.bench import WIDE_SEEDS, Bench, Run, rounds
from grader.verify.judging import TOLERANCES, has_tolerance, passes_within
from grader.verify.proof import Margin, Subject

FACTOR: Final = 2.0
"""A tolerance with less room than this on one side is warned of."""

# Factors are 10 ** (n / 4), for n between these.
_LOW, _HIGH = -24, 24
# A failing check says at length why, and that takes time.
_SEEDS: Final = 3
_BUDGET_SECONDS: Final = 0.3
# The sandbox sets the default back before each round of calls; here it must stay.
_DOUBLE: Final = b"import torch\ntorch.set_default_dtype(torch.float64)\ntorch.set_default_dtype = lambda dtype: None\n"


def prove_tolerances(
    subject: Subject, bench: Bench, keys: Sequence[Key], mistakes: Sequence[tuple[str, Sequence[Observation]]]
) -> None:
    """Measure the room on both sides of every tolerance.

    Args:
        mistakes: the id of each failing mutant and what it did, seed by seed.
    """
    toleranced = [(number, check) for number, check in enumerate(subject.exercise.checks) if has_tolerance(check)]
    if not toleranced or not keys:
        return
    variants = _in_double(bench, keys)
    jittered: list[tuple[Key, Observation]] = []
    for number, check in toleranced:
        spread = _power(_spread(number, variants))
        if spread > 1:
            # Another precision may draw other random numbers; that is no rounding.
            jittered = jittered or _jittered(bench, keys[0])
            spread = min(spread, _power(_spread(number, jittered)))
        level, name = _nearest(number, keys, mistakes)
        nearest = None if level is None else _power(level)
        subject.proof.margins.append(Margin(check=check.label, spread=spread, nearest=nearest, mistake=name))
        where = ("checks", number, TOLERANCES[0] if "atol" in check.model_fields_set else TOLERANCES[1])
        if spread * FACTOR > 1:
            subject.problem(
                f"{check.label}: rounding alone makes the reference use {spread:.3g} of the tolerance "
                f"({_told(check)}); leave rounding more room",
                *where,
                warning=spread <= 1,
            )
        if nearest is not None and nearest < FACTOR:
            subject.problem(
                f"{check.label}: the mistake {name} is off by only {nearest:.3g} times the tolerance ({_told(check)}); "
                "tighten it, or draw inputs on which the mistake shows more",
                *where,
                warning=True,
            )


def _in_double(bench: Bench, keys: Sequence[Key]) -> list[tuple[Key, Observation]]:
    """The reference on the same inputs in double precision, where it runs there at all."""
    exercise, first = bench.exercise, len(bench.plan.seeded)
    source, wall = _with_default(exercise), exercise.limits.wall_seconds
    variants = []
    for some in rounds(min(WIDE_SEEDS, len(keys)), _BUDGET_SECONDS):
        observed = bench.observe([Run(source=source, job=first + number, wall_seconds=wall) for number in some])
        variants += [(keys[number], seen) for number, seen in zip(some, observed, strict=True) if _is_whole(seen)]
    return variants


def _jittered(bench: Bench, key: Key) -> list[tuple[Key, Observation]]:
    """The reference on inputs that differ from the first ones by rounding only, held against those."""
    exercise = bench.exercise
    run = Run(source=exercise.reference_source, job=bench.jittered, wall_seconds=exercise.limits.wall_seconds)
    return [(key, seen) for seen in bench.observe([run]) if _is_whole(seen)]


def _is_whole(seen: Observation) -> bool:
    return seen.ending == "done" and seen.load is None and not any(case.raised for case in seen.cases)


def _with_default(exercise: Exercise) -> bytes:
    source = exercise.reference_source
    # A future import must stay first; nothing else in front of it matters here.
    return source if b"from __future__" in source else _DOUBLE + source


def _spread(number: int, variants: Sequence[tuple[Key, Observation]]) -> int:
    level = _LOW
    for key, observed in variants:
        while level < _HIGH and not passes_within(key, observed, _power(level), only=number):
            level += 1
    # What no factor helps is no rounding: a check that insists on an element type, say.
    return _LOW if level == _HIGH else level


def _nearest(
    number: int, keys: Sequence[Key], mistakes: Sequence[tuple[str, Sequence[Observation]]]
) -> tuple[int | None, str]:
    """The highest level at which every mistake that fails here for each seed still does, and the first to pass."""
    best: int | None = None
    name = ""
    for mistake, observed in mistakes:
        pairs = list(zip(keys[:_SEEDS], observed, strict=False))

        def fails(level: int, pairs: Sequence[tuple[Key, Observation]] = pairs) -> bool:
            return all(not passes_within(key, seen, _power(level), only=number) for key, seen in pairs)

        if not fails(0) or fails(_HIGH if best is None else best):
            continue
        low, high = 0, _HIGH if best is None else best
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if fails(middle) else (low, middle)
        best, name = low, mistake
    return best, name


def _told(check: CheckSpec) -> str:
    named = ((field, getattr(check, field, None)) for field in TOLERANCES)
    return ", ".join(f"{field} {value:g}" for field, value in named if isinstance(value, int | float))


def _power(level: int) -> float:
    return float(10 ** (level / 4))
