"""What a wrong answer did, read off its values: nothing moves, it explodes, comes late, gives None.

The values are a student's claims, with a known shape.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from grader.mistakes.facts import Facts
from grader.mistakes.rules import patterns as p
from grader.model import Finding
from grader.wire.numbers import array, as_float
from grader.wire.values import Tensor

# Enough to tell an answer by.
_ELEMENTS: Final = 100


def fails_with(facts: Facts, text: str) -> bool:
    """Whether a failing check says ``text``."""
    return any(text in finding.message for finding in _failing(facts))


def is_nan(facts: Facts) -> bool:
    return fails_with(facts, "nan")


def accused_of(facts: Facts, name: str) -> bool:
    """Whether a check alone proves a mistake, on calls that raised nothing."""
    return facts.raised is None and any(finding.accuses == name for rows in facts.findings for finding in rows)


def untracked_error(facts: Facts) -> bool:
    """Whether autograd itself complains of a missing graph."""
    return facts.says(p.NEVER_TRACKED) and not facts.says("numpy()") and not facts.says(p.LEAF_THAT_REQUIRES_GRAD)


def untracked(facts: Facts) -> bool:
    """No graph where there should be one: said by an exception, or by a check."""
    return untracked_error(facts) or (
        facts.raised is None
        and (fails_with(facts, "has no grad_fn") or fails_with(facts, "as far as autograd can see"))
        and not fails_with(facts, "not a sequence")
        and not _something_attached(facts)
    )


def partly_untracked(facts: Facts) -> bool:
    """Numbers right and a gradient wrong: a part of the graph is missing, where there are tensors at all."""
    wrong = _failing(facts)
    return (
        facts.raised is None
        and bool(wrong)
        and facts.asks_for(r"\btorch\b")
        and all("gradient" in finding.check or "`gradient`" in finding.message for finding in wrong)
    )


def off_the_graph(facts: Facts) -> bool:
    """Whether all of the graph is missing, or a part of it."""
    return untracked(facts) or partly_untracked(facts)


def gives_none(facts: Facts) -> bool:
    """Whether a call returned None, or something that holds it, where the reference does not."""
    if facts.raised is not None:
        return "NoneType" in facts.message
    for expected, observed in zip(facts.expected.cases, facts.observed.cases, strict=False):
        for root, value in observed.roots.items():
            if root == "args":
                continue
            wanted = expected.roots.get(root)
            if _has_none(value) and not _has_none(wanted):
                return True
            if (
                isinstance(wanted, Tensor)
                and wanted.grad is not None
                and isinstance(value, Tensor)
                and value.grad is None
            ):
                return True
    return False


def grad_is_none(facts: Facts) -> bool:
    """As ``gives_none``, from a function that returns something: without that, None has another reason."""
    return returns_something(facts) and gives_none(facts)


def returns_something(facts: Facts) -> bool:
    return facts.exercise.signature is None or facts.has(p.RETURNS_SOMETHING)


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
    """Whether numbers come out as nan, infinite or absurdly large where they should settle."""
    return facts.raised is None and any(
        not math.isfinite(number) or abs(number) > 1e6
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


def has_history(facts: Facts) -> bool:
    """Whether any tensor in a result is the outcome of an operation that autograd recorded."""
    return any(
        isinstance(item, Tensor) and item.grad_fn
        for case in facts.observed.cases
        for item in _flat(case.roots.get("result"))
    )


def misplaced(facts: Facts) -> bool:
    """Whether as many results are tracked as should be, on every call, and in other places."""
    moved = False
    for expected, observed in zip(facts.expected.cases, facts.observed.cases, strict=False):
        wanted, given = (
            [_is_tracked(item) for item in _flat(case.roots.get("result"))] for case in (expected, observed)
        )
        if len(wanted) != len(given) or sum(wanted) != sum(given):
            return False
        moved |= wanted != given
    return moved


def comes_out_flat(facts: Facts) -> bool:
    """Whether zeros stand where other numbers should, on every call: in a result, or in a gradient of one."""
    parts: dict[str, list[bool]] = {}
    for expected, observed in zip(facts.expected.cases, facts.observed.cases, strict=False):
        wanted = {**_parts(expected.roots.get("result")), **expected.gradients}
        given = {**_parts(observed.roots.get("result")), **observed.gradients}
        for name in wanted.keys() & given.keys():
            zeros = not any(all_numbers_of(given[name])) and bool(all_numbers_of(given[name]))
            parts.setdefault(name, []).append(zeros and any(all_numbers_of(wanted[name])))
    return any(all(each) for each in parts.values())


def lag(facts: Facts, shift: int) -> bool:
    """Whether each list is the expected one, ``shift`` places late (1) or early (-1)."""
    found = False
    for expected, observed in zip(facts.expected.cases, facts.observed.cases, strict=False):
        for wanted, given in _lists(expected.roots.get("result"), observed.roots.get("result")):
            wants, gives = numbers_of(wanted), numbers_of(given)
            if not isinstance(wanted, list) or len(wants) < 3 or len(gives) < 3:
                continue
            pairs = zip(gives[1:], wants[:-1], strict=False) if shift > 0 else zip(gives[:-1], wants[1:], strict=False)
            if not all(math.isclose(a, b, rel_tol=1e-3, abs_tol=1e-4) for a, b in pairs):
                return False
            found = True
    return found


def numbers_of(value: object) -> list[float]:
    """Every number in a value, flat; none for what is no number."""
    if isinstance(value, list | tuple):
        return [number for item in value for number in numbers_of(item)]
    number = as_float(value) if isinstance(value, int | float | Tensor) else None
    return [] if number is None else [number]


def all_numbers_of(value: object) -> list[float]:
    """As :func:`numbers_of`, with the first elements of tensors that hold several."""
    if isinstance(value, dict):
        return [number for item in value.values() for number in all_numbers_of(item)]
    if isinstance(value, list | tuple):
        return [number for item in value for number in all_numbers_of(item)]
    if isinstance(value, Tensor) and not value.dtype.startswith("complex"):
        return [float(number) for number in array(value).ravel()[:_ELEMENTS]]
    return numbers_of(value)


def _failing(facts: Facts) -> list[Finding]:
    return [finding for rows in facts.findings for finding in rows if not finding.passed]


def _something_attached(facts: Facts) -> bool:
    """Whether a graph is there, only not where it is asked for."""
    for case in facts.observed.cases:
        result = case.roots.get("result")
        items = (
            result if isinstance(result, list | tuple) else list(result.values()) if isinstance(result, dict) else []
        )
        if any(isinstance(item, Tensor) and item.grad_fn for item in items):
            return True
    return False


def _is_tracked(value: object) -> bool:
    return isinstance(value, Tensor) and (value.requires_grad or bool(value.grad_fn))


def _parts(result: object) -> dict[str, object]:
    """The entries of a result by name or place."""
    if isinstance(result, dict):
        return {f"[{key}]": item for key, item in result.items()}
    return {f"[{at}]": item for at, item in enumerate(result if isinstance(result, list | tuple) else [result])}


def _flat(value: object) -> Iterator[object]:
    if isinstance(value, list | tuple):
        for item in value:
            yield from _flat(item)
    else:
        yield value


def _has_none(value: object) -> bool:
    if isinstance(value, list | tuple):
        return any(_has_none(item) for item in value)
    if isinstance(value, dict):
        return any(_has_none(item) for item in value.values())
    return value is None


def _lists(expected: object, observed: object) -> Iterator[tuple[object, object]]:
    if isinstance(expected, list) and isinstance(observed, list):
        yield expected, observed
    elif isinstance(expected, tuple) and isinstance(observed, list | tuple) and len(expected) == len(observed):
        if all(isinstance(item, int | float) for item in expected):
            yield expected, observed
        for wanted, given in zip(expected, observed, strict=True):
            yield from _lists(wanted, given)
