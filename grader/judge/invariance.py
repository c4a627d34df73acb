"""Bringing an observed array as close to the expected one as a stated invariance allows.

What comes out is compared like any other answer, so aligning can only ever excuse what the author
said does not matter. Values that are no arrays, or not finite, are left as they are.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from grader.judge.matching import can_pair
from grader.judge.reading import Numbers
from grader.judge.tolerance import Tolerance
from grader.telling import tell

Invariance = Literal["sign", "scale", "positive scale", "constant", "order", "order of rows", "transpose", "rotation"]
WORDS: Final[dict[str, str]] = {
    "sign": tell("its sign"),
    "scale": tell("a factor"),
    "positive scale": tell("a positive factor"),
    "constant": tell("an added constant"),
    "order": tell("the order of its elements"),
    "order of rows": tell("the order of its rows"),
    "transpose": tell("transposition"),
    "rotation": tell("a rotation or reflection of its rows"),
}
MAX_ROWS: Final = 512
# Rows are held against rows in float64: this many elements take some ten milliseconds.
_MAX_PAIRED: Final = 4_000_000


def aligned(expected: Numbers, observed: Numbers, invariance: Invariance, tolerance: Tolerance) -> Numbers | None:
    """The observed array as it may be taken, in the expected one's shape; None where nothing helps."""
    if invariance == "transpose":
        turned: Numbers = observed.T
        return turned if turned.shape == expected.shape else None
    if observed.shape != expected.shape or not observed.size or not np.isfinite(observed).all():
        return None
    with np.errstate(all="ignore"):
        return _ALIGN[invariance](expected, observed, tolerance)


def _sign(expected: Numbers, observed: Numbers, _: Tolerance) -> Numbers:
    return -observed if np.vdot(expected, observed) < 0 else observed


def _scale(expected: Numbers, observed: Numbers, _: Tolerance) -> Numbers | None:
    # Scaled down first, so that no square overflows or vanishes.
    largest = np.abs(observed).max()
    if not largest:
        return None
    unit: Numbers = observed / largest
    factor = float(np.vdot(unit, expected)) / float(np.vdot(unit, unit))
    # Times 0 everything would equal 0.
    return unit * factor if factor else None


def _positive_scale(expected: Numbers, observed: Numbers, tolerance: Tolerance) -> Numbers | None:
    return _scale(expected, observed, tolerance) if np.vdot(expected, observed) > 0 else None


def _constant(expected: Numbers, observed: Numbers, _: Tolerance) -> Numbers:
    return observed + np.mean(expected - observed)


def _order(expected: Numbers, observed: Numbers, _: Tolerance) -> Numbers:
    # Tolerances grow with the numbers, so if any pairing fits, the sorted one does.
    result = np.empty(expected.size)
    result[np.argsort(expected, axis=None)] = np.sort(observed, axis=None)
    return result.reshape(expected.shape)


def _order_of_rows(expected: Numbers, observed: Numbers, tolerance: Tolerance) -> Numbers | None:
    if expected.ndim < 2:
        return _order(expected, observed, tolerance)
    wanted, given = (values.reshape(len(values), -1) for values in (expected, observed))
    # A first try that is nearly always enough: sorted by their sizes along one odd direction.
    direction = np.random.Generator(np.random.PCG64(0)).standard_normal(wanted.shape[1])
    ranked = np.empty_like(given)
    ranked[np.argsort(wanted @ direction)] = given[np.argsort(given @ direction)]
    if _close(wanted, ranked, tolerance).all():
        return ranked.reshape(expected.shape)
    if len(wanted) > MAX_ROWS or wanted.size * len(wanted) > _MAX_PAIRED:
        return None
    fits = np.stack([_close(row, given, tolerance).all(axis=1) for row in wanted])
    # Each row has a partner within tolerance, so the expected rows themselves are what is there.
    return expected if can_pair([np.flatnonzero(row).tolist() for row in fits]) else None


def _rotation(expected: Numbers, observed: Numbers, _: Tolerance) -> Numbers | None:
    if expected.ndim != 2 or expected.shape[1] > MAX_ROWS:
        return None
    # The orthogonal matrix nearest to turning one into the other (Schönemann's Procrustes problem).
    try:
        left, _sizes, right = np.linalg.svd(observed.T @ expected)
    except np.linalg.LinAlgError:
        return None
    turned: Numbers = observed @ (left @ right)
    return turned


def _close(expected: Numbers, observed: Numbers, tolerance: Tolerance) -> NDArray[np.bool_]:
    return np.asarray(np.abs(observed - expected) <= tolerance.atol + tolerance.rtol * np.abs(expected))


_ALIGN: Final[dict[str, Callable[[Numbers, Numbers, Tolerance], Numbers | None]]] = {
    "sign": _sign,
    "scale": _scale,
    "positive scale": _positive_scale,
    "constant": _constant,
    "order": _order,
    "order of rows": _order_of_rows,
    "rotation": _rotation,
}
