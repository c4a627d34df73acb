"""Comparing an observed value with the expected one, in the parent, on plain values.

The answer to "are they equal?" comes with *where* they are not. A :class:`Difference` says it
twice: ``summary`` holds nothing that the student did not produce (fit for hidden cases), ``detail``
also holds the expected numbers (for shown ones).
"""

from __future__ import annotations

import cmath
import math
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from grader.course.selector import kind_of
from grader.judge.tolerance import Tolerance, dtype_problem
from grader.judge.wording import digits, short
from grader.telling import mark, tell
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
            as good, and so is one of a bool for a bool; where a list or tuple is, either is, and so
            is a one-dimensional tensor.
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
    if isinstance(expected, bool) and isinstance(observed, Tensor) and not observed.requires_grad:
        observed = _truth(observed)
    if type(expected) is type(observed) and expected == observed:
        return None
    what = tell("`%(where)s` is %(said)s", where=where, said=kind_of(observed, sizes=False))
    return Difference(
        summary=what,
        detail=tell(
            "%(said)s: %(given)s, expected %(wanted)s",
            said=what,
            given=short(observed, 100),
            wanted=short(expected, 100),
        ),
    )


def _truth(observed: Tensor) -> Value:
    """The bool that a tensor of one stands for; any other tensor as it is."""
    return bool(observed.raw[0]) if observed.dtype == "bool" and len(observed.raw) == 1 else observed


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
        return _other_kind(where, observed, tell("a number"))
    if isinstance(observed, Tensor) and observed.requires_grad:
        return _still_tracked(where, tell("a number"))
    # A float cannot tell large whole numbers apart, or hold them at all.
    whole = isinstance(number, int) and isinstance(expected, int)
    if whole and number == expected:
        return None
    try:
        observed_number, expected_number = complex(number), complex(expected)
    except OverflowError:
        return Difference(
            summary=tell("`%(where)s` is not the expected number", where=where),
            detail=tell("`%(where)s` is not the expected number: it is beyond every float", where=where),
        )
    if _close(expected_number, observed_number, tolerance) and not (whole and tolerance.is_exact):
        return None
    what = _noted(tell("`%(where)s` is not the expected number", where=where), number)
    return Difference(
        summary=what, detail=_gap(what, digits(expected), digits(number), _distance(expected_number, observed_number))
    )


def _close(expected: complex, observed: complex, tolerance: Tolerance) -> bool:
    if cmath.isnan(expected):
        return cmath.isnan(observed)
    if cmath.isinf(expected) or cmath.isinf(observed):
        return expected == observed
    # `<=` with the tolerance on the right: the negated form `not (err > tol)` would let nan pass.
    return _distance(expected, observed) <= tolerance.atol + tolerance.rtol * _distance(0, expected)


def _distance(expected: complex, observed: complex) -> float:
    # Not abs(), which raises OverflowError for a complex number that is too long for a float.
    gap = observed - expected
    return math.hypot(gap.real, gap.imag)


def _tensor(expected: Tensor, observed: Value, tolerance: Tolerance, where: str) -> Difference | None:
    if not isinstance(observed, Tensor):
        return _other_kind(where, observed, tell("a tensor"))
    if observed.requires_grad and not expected.requires_grad:
        return _still_tracked(where, tell("a finished tensor"))
    if observed.shape != expected.shape:
        ranks = len(observed.shape), len(expected.shape)
        if len(set(ranks)) == 1:
            summary = tell("`%(where)s` has the wrong shape", where=where)
        else:
            summary = tell(
                "`%(where)s` has %(rank)d dimensions, not %(wanted)d", where=where, rank=ranks[0], wanted=ranks[1]
            )
        detail = tell(
            "`%(where)s` has shape %(shape)s, not %(wanted)s",
            where=where,
            shape=observed.shape,
            wanted=expected.shape,
        )
        return Difference(summary=summary, detail=detail)
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
        if tolerance.is_exact:
            close &= expected == observed  # float64 cannot tell large whole numbers apart
        same = np.where(finite, close, (wanted == given) | (np.isnan(wanted) & np.isnan(given)))
    bad = np.argwhere(~same)
    if not len(bad):
        return None
    # The worst element says most; one that is nan or inf is the worst there is.
    ranked = np.where(finite, off, np.inf)
    worst = tuple(int(i) for i in bad[np.argmax(ranked[~same])])
    place = tell("element %(place)s of `%(where)s`", place=list(worst), where=where) if worst else f"`{where}`"
    told = place if wanted.size <= _FEW else tell("an element of `%(where)s`", where=where)
    # As they are where both are whole: large ones have more digits than a float.
    both = (observed, expected) if expected.dtype.kind in "iu" and observed.dtype.kind in "iu" else (given, wanted)
    value, target = (each[worst].item() for each in both)
    detail = _noted(tell("%(said)s is not the expected value", said=place), value)
    if wanted.size > 1:
        detail = tell("%(said)s (%(wrong)d of %(all)d elements are off)", said=detail, wrong=len(bad), all=wanted.size)
    return Difference(
        summary=_noted(tell("%(said)s is not the expected value", said=told), value),
        detail=_gap(detail, digits(target), digits(value), _distance(target, value)),
    )


def _sequence(
    expected: list[Value] | tuple[Value, ...], observed: Value, tolerance: Tolerance, where: str
) -> Difference | None:
    items: list[Value] | tuple[Value, ...]
    if isinstance(observed, list | tuple):
        items = observed
    elif isinstance(observed, Tensor) and len(observed.shape) == 1:
        if observed.shape[0] != len(expected):  # before any of what may be many is looked at
            return _wrong_length(observed.shape[0], len(expected), where)
        items = [element(observed, index) for index in range(len(expected))]
    else:
        return _other_kind(where, observed, kind_of(expected, sizes=False), kind_of(expected))
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
        return _other_kind(where, observed, tell("a dict"))
    for key, wanted in expected.items():
        # A text names a part; another key may be an input, or the answer itself.
        named = isinstance(key, str)
        if key not in observed:
            what = tell("`%(where)s` has no key %(key)s", where=where, key=short(key, 40))
            vague = what if named else tell("`%(where)s` lacks a key that is asked for", where=where)
            return Difference(summary=vague, detail=what)
        part = f"{where}[{short(key, 40)}]"
        found = difference(wanted, observed[key], tolerance, part)
        if found:
            vague = found.summary if named else found.summary.replace(part, f"{where}[…]", 1)
            return replace(found, summary=vague)
    return None


def _still_tracked(where: str, asked: str) -> Difference:
    what = tell("`%(where)s` is still tracked by autograd where %(said)s is asked for", where=where, said=asked)
    return Difference(summary=what, detail=what, accuses="returns-grad-tensor")


def _other_kind(where: str, observed: Value, asked: str, sized: str = "") -> Difference:
    template = mark("`%(where)s` is %(said)s where %(said_kind)s is asked for")
    return Difference(
        summary=tell(template, where=where, said=kind_of(observed, sizes=False), said_kind=asked),
        detail=tell(template, where=where, said=kind_of(observed), said_kind=sized or asked),
    )


def _wrong_length(observed: int, expected: int, where: str) -> Difference:
    template = mark("`%(where)s` has %(number)d elements, not %(wanted)d")
    if observed == 1:
        template = mark("`%(where)s` has %(number)d element, not %(wanted)d")
    detail = tell(template, where=where, number=observed, wanted=expected)
    if observed - expected == 1:
        return Difference(summary=tell("`%(where)s` has one element more than asked for", where=where), detail=detail)
    if observed - expected == -1:
        return Difference(summary=tell("`%(where)s` has one element fewer than asked for", where=where), detail=detail)
    if observed > expected:
        return Difference(summary=tell("`%(where)s` has more elements than asked for", where=where), detail=detail)
    return Difference(summary=tell("`%(where)s` has fewer elements than asked for", where=where), detail=detail)


def _noted(what: str, number: complex) -> str:
    if cmath.isnan(number):
        return tell("%(said)s (it is nan)", said=what)
    return tell("%(said)s (it is infinite)", said=what) if cmath.isinf(number) else what


def _gap(what: str, expected: str, observed: str, distance: float) -> str:
    if math.isfinite(distance):
        return tell(
            "%(said)s: it is %(given)s, expected %(wanted)s, off by %(gap)s",
            said=what,
            given=observed,
            wanted=expected,
            gap=f"{distance:.3g}",
        )
    return tell("%(said)s: it is %(given)s, expected %(wanted)s", said=what, given=observed, wanted=expected)
