"""What a wrong answer did, read off its values: no graph, None, zeros, half of a derivative.

The values are a student's claims, with a known shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from grader.mistakes import flow
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
    return any(re.search(r"\bnan\b", finding.message) for finding in _failing(facts))


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
    """Numbers right and a gradient wrong: a part of the graph is missing."""
    slopes = {check.label for check in facts.exercise.checks if check.kind == "gradient"}
    wrong = _failing(facts)
    return facts.raised is None and bool(wrong) and all(finding.check in slopes for finding in wrong)


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


def most_passes(facts: Facts) -> int:
    """How often the reference goes backward, at most."""
    return max((case.engine_runs for case in facts.expected.cases), default=0)


def halves(facts: Facts) -> bool:
    """Whether half of a derivative can be a factor that was dropped: it was written out, or something is halved.

    Where autograd ran as it should, and nothing is halved, what was differentiated is another function.
    """
    written = facts.engine_runs < max(1, most_passes(facts)) or facts.has(p.OWN_FUNCTION)
    # Half of the point itself is another point.
    halved = any(re.search(p.HALVED, line) and "tensor" not in line for line in facts.source.split("\n"))
    return written or halved or flow.in_forward_pass(facts.source, p.AVERAGED)


def negates(facts: Facts) -> bool:
    """Whether a derivative can have the wrong sign: all are wrong, one was written out, or something is negated.

    Where autograd ran and only some are wrong, a sign of the function itself may be.
    """
    values = {check.label for check in facts.exercise.checks if check.kind == "compare"}
    wrong = {finding.check for finding in _failing(facts)}
    return values <= wrong or facts.engine_runs < max(1, most_passes(facts)) or facts.has(p.NEGATED)


def more_leaves(facts: Facts) -> bool:
    """Whether more tensors are made tracked than in the reference, so that passes need not meet in one."""
    return facts.count(p.REQUIRES) > max(1, len(re.findall(p.REQUIRES, facts.reference)))


def overwrites_answer(facts: Facts) -> bool:
    """Whether all that is wrong is in names that a script gives another value after all is done."""
    if facts.raised is not None or not facts.engine_runs:
        return False
    bound = flow.bound_after_backward(facts.source) & set(facts.exercise.script or ())
    return bool(bound) and all(any(f"`{name}" in each.message for name in bound) for each in _failing(facts))


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
