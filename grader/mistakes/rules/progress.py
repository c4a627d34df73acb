"""Where an iteration went, read off its values: nowhere, too far, not far enough, or there a step late.

The values are a student's claims, with a known shape.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator
from typing import Final

from grader.mistakes.facts import Facts
from grader.mistakes.rules.behaviour import numbers_of

# Enough to see where a loss is going.
_LOSSES: Final = 10
_THERE: Final = 1e-6


def nothing_moves(facts: Facts) -> bool:
    """Whether an iteration gives back where it started, on every call."""
    if facts.raised is not None or len(facts.observed.cases) < 2 or not facts.exercise.signature:
        return False
    results = [numbers_of(case.roots.get("result")) for case in facts.observed.cases]
    goals = [numbers_of(case.roots.get("result")) for case in facts.expected.cases]
    if results and goals and all(a and b and a[0] == b[0] for a, b in zip(results, goals, strict=False)):
        return False
    if not all(results):
        return False
    starts = [[value for value in planned.sent.values() if isinstance(value, float)] for planned in facts.job.cases]
    if not any(starts):
        return len({tuple(round(number, 5) for number in result) for result in results}) == 1
    where_it_started = all(
        any(abs(result[0] - start) < 1e-6 for start in given[:1])
        for result, given in zip(results, starts, strict=False)
    )
    stays = any(len(result) == 1 or len({round(number, 6) for number in result}) <= 2 for result in results)
    return where_it_started and stays


def explodes(facts: Facts) -> bool:
    """Whether numbers come out as nan, infinite, or absurdly large beside those that are expected."""
    wanted = [abs(n) for case in facts.expected.cases for n in numbers_of(case.roots.get("result"))]
    large = 1e6 * max([1.0, *wanted])
    return facts.raised is None and any(
        not math.isfinite(number) or abs(number) > large
        for case in facts.observed.cases
        for number in numbers_of(case.roots.get("result"))
    )


def undershoots(facts: Facts) -> bool:
    """Whether the first number lies between nothing and the goal on every call."""
    if facts.raised is not None or not facts.observed.cases:
        return False
    for expected, observed in zip(facts.expected.cases, facts.observed.cases, strict=False):
        wanted, given = numbers_of(expected.roots.get("result")), numbers_of(observed.roots.get("result"))
        if not wanted or not given or not 0.1 < given[0] / (wanted[0] or 1.0) < 1.0:
            return False
    return True


def fall_at_end(facts: Facts) -> float | None:
    """By what share the loss falls over the last tenth of a shown call; None where no losses were seen.

    0 where it does not fall all the way.
    """
    rows = [[row[1] for row in case.losses] for case in facts.observed.cases if len(case.losses) >= _LOSSES]
    if not rows:
        return None
    tail = rows[0][-max(3, len(rows[0]) // 10) :]
    # What has come as near to 0 as this is there, whatever it still gains.
    far = tail[-1] > _THERE * abs(rows[0][0])
    falls = far and all(later <= earlier for earlier, later in itertools.pairwise(tail)) and tail[0] > 0
    return (tail[0] - tail[-1]) / tail[0] if falls else 0.0


def same_entries(facts: Facts) -> bool:
    """Whether a list that should hold different numbers holds one, the last, over and over."""
    found = False
    for expected, observed in zip(facts.expected.cases, facts.observed.cases, strict=False):
        for wanted, given in _lists(expected.roots.get("result"), observed.roots.get("result")):
            wants, gives = numbers_of(wanted), numbers_of(given)
            if len(gives) != len(wants) or len(gives) < 2 or len({round(n, 7) for n in wants}) < 2:
                continue
            if len({round(n, 7) for n in gives}) > 1 or abs(gives[-1] - wants[-1]) > 1e-2 * max(1.0, abs(wants[-1])):
                return False
            found = True
    return found


def lag(facts: Facts, shift: int) -> bool:
    """Whether each list is the expected one, ``shift`` places late (1) or early (-1)."""
    found = False
    for expected, observed in zip(facts.expected.cases, facts.observed.cases, strict=False):
        for wanted, given in _lists(expected.roots.get("result"), observed.roots.get("result")):
            wants, gives = numbers_of(wanted), numbers_of(given)
            if not isinstance(wanted, list) or len(wants) < 3 or len(gives) < 3:
                continue
            pairs = zip(gives[1:], wants[:-1], strict=False) if shift > 0 else zip(gives[:-1], wants[1:], strict=False)
            if not _near(pairs):
                return False
            # One number over and over is its own neighbour.
            found |= len(wants) != len(gives) or not _near(zip(gives, wants, strict=True))
    return found


def _near(pairs: Iterable[tuple[float, float]]) -> bool:
    return all(math.isclose(one, other, rel_tol=1e-3, abs_tol=1e-4) for one, other in pairs)


def _lists(expected: object, observed: object) -> Iterator[tuple[object, object]]:
    if isinstance(expected, list) and isinstance(observed, list):
        yield expected, observed
    elif isinstance(expected, tuple) and isinstance(observed, list | tuple) and len(expected) == len(observed):
        if all(isinstance(item, int | float) for item in expected):
            yield expected, observed
        for wanted, given in zip(expected, observed, strict=True):
            yield from _lists(wanted, given)
