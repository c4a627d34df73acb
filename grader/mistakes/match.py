"""Whether a wrong answer behaves as a mutant does: the same numbers, the same exceptions, on every call."""

from __future__ import annotations

import cmath
import math
import re
from typing import Final

import numpy as np

from grader.course.selector import Absent, Selector
from grader.course.spec import Exercise
from grader.judge.checks.compare import Compare
from grader.model import CaseObservation, Observation, Raised
from grader.wire.numbers import array, as_number
from grader.wire.values import Tensor, Value

_RTOL: Final = 1e-4
_ATOL: Final = 1e-5
_NUMBERS: Final = re.compile(r"0x[0-9a-f]+|[-+]?\d[\d.e+-]*")


def behaves_alike(exercise: Exercise, one: Observation, other: Observation) -> bool:
    """Whether two observations of one job cannot be told apart by what they gave."""
    if (one.load is None) != (other.load is None):
        return False
    if one.load is not None and other.load is not None:
        return _same_exception(one.load, other.load)
    if one.ending != other.ending or one.missing != other.missing or len(one.cases) != len(other.cases):
        return False
    paths = [check.compare for check in exercise.checks if isinstance(check, Compare)] or ["result"]
    if exercise.signature is not None and any(path.startswith("result") for path in paths):
        paths = ["result"]
    # Where the exercise itself is content with less, so is this.
    loose = max([_ATOL, *(check.atol for check in exercise.checks if isinstance(check, Compare))])
    return all(_same_case(paths, loose, *pair) for pair in zip(one.cases, other.cases, strict=True))


def _same_case(paths: list[str], atol: float, one: CaseObservation, other: CaseObservation) -> bool:
    if one.raised is not None or other.raised is not None:
        return one.raised is not None and other.raised is not None and _same_exception(one.raised, other.raised)
    if one.gradients.keys() != other.gradients.keys() or one.graphs.keys() != other.graphs.keys():
        return False
    if one.path.keys() != other.path.keys() or one.roots.get("stdout") != other.roots.get("stdout"):
        return False
    if not all(alike(list(values), list(other.path[what]), atol) for what, values in one.path.items()):
        return False
    return all(_same_at(path, atol, one, other) for path in paths) and all(
        alike(value, other.gradients[path]) for path, value in one.gradients.items()
    )


def _same_at(path: str, atol: float, one: CaseObservation, other: CaseObservation) -> bool:
    selector = Selector.parse(path)
    try:
        first = selector.resolve(one.roots)
    except Absent:
        first = None
    try:
        second = selector.resolve(other.roots)
    except Absent:
        second = None
    return alike(first, second, atol)


def alike(one: Value, other: Value, atol: float = _ATOL) -> bool:
    """Equality as a diagnosis needs it: by numbers, whatever holds them."""
    first, second = as_number(one), as_number(other)
    if first is not None and second is not None:
        return _close(first, second, atol)
    if isinstance(one, Tensor) and isinstance(other, Tensor):
        if one.shape != other.shape:
            return False
        a, b = array(one).astype(np.complex128), array(other).astype(np.complex128)
        return bool(np.allclose(a, b, rtol=_RTOL, atol=atol, equal_nan=True))
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(alike(a, b, atol) for a, b in zip(one, other, strict=True))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(alike(one[key], other[key], atol) for key in one)
    return type(one) is type(other) and one == other


def _close(one: complex, other: complex, atol: float) -> bool:
    if one == other:
        return True
    try:
        if cmath.isnan(one) and cmath.isnan(other):
            return True
        return abs(one - other) <= atol + _RTOL * max(abs(one), abs(other)) < math.inf
    except OverflowError:  # whole numbers, or both parts of a complex one, that no float can hold
        return False


def _same_exception(one: Raised, other: Raised) -> bool:
    return one.type == other.type and _NUMBERS.sub("#", one.message)[:120] == _NUMBERS.sub("#", other.message)[:120]
