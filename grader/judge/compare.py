"""Comparing an observed value with the expected one, in the parent, on plain values.

The answer to "are they equal?" comes with *where* they are not. A :class:`Difference` says it
twice: ``summary`` holds nothing that the student did not produce (fit for hidden cases), ``detail``
also holds the expected numbers (for shown ones).
"""

from __future__ import annotations

import cmath
import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from grader.course.selector import kind_of
from grader.judge.tolerance import Tolerance, dtype_problem
from grader.judge.wording import digits, short
from grader.wire.numbers import array, as_number, element
from grader.wire.values import Tensor, Value

# An item's index says no more than this many; which of a long list is off, a submission could choose.
_FEW: Final = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """``detail`` is told of shown inputs; ``summary`` of hidden ones, so it holds no size and no value."""

    summary: str
    detail: str
    accuses: str | None = None


def difference(expected: Value, observed: Value, tolerance: Tolerance, where: str) -> Difference | None:
    """The first way in which ``observed`` is not ``expected``, or None.

    Args:
        expected: what the reference gave; its types say what is asked for.
        observed: the student's. Where a number is expected, an untracked tensor of one element is
            as good; where a list or tuple is, either is, and so is a one-dimensional tensor.
        where: how the student calls the value, e.g. ``result[0]``.
    """
    if isinstance(expected, Tensor):
        return _tensor(expected, observed, tolerance, where)
    if isinstance(expected, int | float | complex) and not isinstance(expected, bool):
        return _number(expected, observed, tolerance, where)
    if isinstance(expected, list | tuple):
        return _sequence(expected, observed, tolerance, where)
    if isinstance(expected, dict):
        return _mapping(expected, observed, tolerance, where)
    if type(expected) is type(observed) and expected == observed:
        return None
    kind = kind_of(observed, sizes=False)
    return _both(f"`{where}` is {kind}", f"{short(observed)}, expected {short(expected)}")


def surplus(expected: Value, observed: Value, where: str) -> Difference | None:
    """More than the tuple that was asked for, which whoever unpacks it could not take.

    A list may hold what is left to the student, so its length is judged only where it is compared.
    """
    if not isinstance(expected, tuple):
        return None
    length = None
    if isinstance(observed, list | tuple):
        length = len(observed)
    elif isinstance(observed, Tensor) and len(observed.shape) == 1:
        length = observed.shape[0]
    return _wrong_length(length, len(expected), where) if length is not None and length > len(expected) else None


def _number(expected: complex, observed: Value, tolerance: Tolerance, where: str) -> Difference | None:
    number = as_number(observed)
    if number is None:
        return _other_kind(where, observed, "a number")
    if isinstance(observed, Tensor) and observed.requires_grad:
        return _still_tracked(where, "a number")
    try:
        observed_number, expected_number = complex(number), complex(expected)
    except OverflowError:
        return _both(f"`{where}` is not the expected number", "it is beyond every float")
    if _close(expected_number, observed_number, tolerance):
        return None
    off = _distance(expected_number, observed_number)
    return _both(
        f"`{where}` is not the expected number" + _nonfinite_note(number),
        f"it is {digits(number)}, expected {digits(expected)}{f', off by {off:.3g}' if math.isfinite(off) else ''}",
    )


def _close(expected: complex, observed: complex, tolerance: Tolerance) -> bool:
    if cmath.isnan(expected):
        return cmath.isnan(observed)
    if cmath.isinf(expected) or cmath.isinf(observed):
        return expected == observed
    # `<=` with the tolerance on the right: the negated form `not (err > tol)` would let nan pass.
    return _distance(expected, observed) <= tolerance.atol + tolerance.rtol * abs(expected)


def _distance(expected: complex, observed: complex) -> float:
    # Not abs(), which raises OverflowError for a complex number that is too long for a float.
    gap = observed - expected
    return math.hypot(gap.real, gap.imag)


def _tensor(expected: Tensor, observed: Value, tolerance: Tolerance, where: str) -> Difference | None:
    if not isinstance(observed, Tensor):
        return _other_kind(where, observed, "a tensor")
    if observed.requires_grad and not expected.requires_grad:
        return _still_tracked(where, "a finished tensor")
    if observed.shape != expected.shape:
        ranks = len(observed.shape), len(expected.shape)
        wrong = "has the wrong shape" if len(set(ranks)) == 1 else f"has {ranks[0]} dimensions, not {ranks[1]}"
        return Difference(
            summary=f"`{where}` {wrong}", detail=f"`{where}` has shape {observed.shape}, not {expected.shape}"
        )
    problem = dtype_problem(expected.dtype, observed.dtype, tolerance, where)
    if problem:
        return Difference(summary=problem, detail=problem)
    if expected.raw == observed.raw and expected.dtype == observed.dtype:
        return None  # the common case of a right answer: the same operations, the same bytes
    if tolerance.per_dtype:
        tolerance = tolerance.between(expected.dtype, observed.dtype)
    return _elements(array(expected), array(observed), tolerance, where)


def _elements(
    expected: NDArray[np.generic], observed: NDArray[np.generic], tolerance: Tolerance, where: str
) -> Difference | None:
    wide = np.complex128 if np.iscomplexobj(expected) else np.float64
    wanted, given = expected.astype(wide), observed.astype(wide)
    with np.errstate(all="ignore"):
        off = np.abs(given - wanted)
        close = off <= tolerance.atol + tolerance.rtol * np.abs(wanted)
        finite = np.isfinite(wanted) & np.isfinite(given)
        same = np.where(finite, close, (wanted == given) | (np.isnan(wanted) & np.isnan(given)))
    bad = np.argwhere(~same)
    if not len(bad):
        return None
    # The worst element says most; one that is nan or inf is the worst there is.
    ranked = np.where(finite, off, np.inf)
    worst = tuple(int(i) for i in bad[np.argmax(ranked[~same])])
    place = f"element {list(worst)} of `{where}`" if worst else f"`{where}`"
    told = place if wanted.size <= _FEW else f"an element of `{where}`"
    count = f" ({len(bad)} of {wanted.size} elements are off)" if wanted.size > 1 else ""
    value, target = given[worst].item(), wanted[worst].item()
    distance = _distance(target, value)
    gap = f", off by {distance:.3g}" if math.isfinite(distance) else ""
    wrong = f"is not the expected value{_nonfinite_note(value)}"
    return Difference(
        summary=f"{told} {wrong}",
        detail=f"{place} {wrong}{count}: it is {digits(value)}, expected {digits(target)}{gap}",
    )


def _sequence(
    expected: list[Value] | tuple[Value, ...], observed: Value, tolerance: Tolerance, where: str
) -> Difference | None:
    items: list[Value] | tuple[Value, ...]
    if isinstance(observed, list | tuple):
        items = observed
    elif isinstance(observed, Tensor) and len(observed.shape) == 1:
        items = [element(observed, index) for index in range(min(observed.shape[0], len(expected) + 1))]
    else:
        return _other_kind(where, observed, f"a {type(expected).__name__}", f" of {len(expected)}")
    if len(items) != len(expected):
        return _wrong_length(len(items), len(expected), where)
    for index, (wanted, given) in enumerate(zip(expected, items, strict=True)):
        found = difference(wanted, given, tolerance, f"{where}[{index}]")
        if found:
            kept = found.accuses == "returns-grad-tensor" and len(expected) > 2
            vague = found.summary.replace(f"{where}[{index}]", f"{where}[…]", 1)
            return Difference(
                summary=found.summary if len(expected) <= _FEW else vague,
                detail=found.detail,
                accuses="graph-kept-in-log" if kept else found.accuses,
            )
    return None


def _mapping(expected: dict[Value, Value], observed: Value, tolerance: Tolerance, where: str) -> Difference | None:
    if not isinstance(observed, dict):
        return _other_kind(where, observed, "a dict")
    for key, wanted in expected.items():
        if key not in observed:
            what = f"`{where}` has no key {short(key, 40)}"
            return Difference(summary=what, detail=what)
        found = difference(wanted, observed[key], tolerance, f"{where}[{short(key, 40)}]")
        if found:
            return found
    return None


def _still_tracked(where: str, asked: str) -> Difference:
    what = f"`{where}` is still tracked by autograd where {asked} is asked for"
    return Difference(summary=what, detail=what, accuses="returns-grad-tensor")


def _other_kind(where: str, observed: Value, asked: str, size: str = "") -> Difference:
    return Difference(
        summary=f"`{where}` is {kind_of(observed, sizes=False)} where {asked} is asked for",
        detail=f"`{where}` is {kind_of(observed)} where {asked}{size} is asked for",
    )


def _wrong_length(observed: int, expected: int, where: str) -> Difference:
    return Difference(
        summary=f"`{where}` has {_comparative(observed - expected)} than asked for",
        detail=f"`{where}` has {observed} elements, not {expected}",
    )


def _comparative(surplus: int) -> str:
    if abs(surplus) == 1:
        return "one element more" if surplus > 0 else "one element fewer"
    return "more elements" if surplus > 0 else "fewer elements"


def _both(summary: str, rest: str) -> Difference:
    return Difference(summary=summary, detail=f"{summary}: {rest}")


def _nonfinite_note(number: complex) -> str:
    if cmath.isnan(number):
        return " (it is nan)"
    return " (it is infinite)" if cmath.isinf(number) else ""
