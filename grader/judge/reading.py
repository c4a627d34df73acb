"""Numbers out of observed values, for checks that reckon with them; what comes from a child is only a claim."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from grader.course.check import CasePair, CheckSpec
from grader.course.selector import Absent, Selector, kind_of
from grader.errors import SpecError
from grader.judge.finding import failed
from grader.model import Finding
from grader.telling import tell
from grader.wire.numbers import array, as_float
from grader.wire.values import Tensor, Value

Numbers = NDArray[np.float64]
_NO_REAL_NUMBERS: Final = frozenset({"bool", "complex64", "complex128"})


def as_array(value: Value) -> Numbers | None:
    """A number, a tensor or a rectangular nesting of numbers in float64; None for all else."""
    if isinstance(value, Tensor):
        return None if value.dtype in _NO_REAL_NUMBERS else array(value).astype(np.float64)
    if isinstance(value, list | tuple):
        if all(type(item) is float for item in value):
            return np.array(value, dtype=np.float64)  # by far the most common, and ten times as fast
        rows = [as_array(item) for item in value]
        known = [row for row in rows if row is not None]
        if len(known) < len(rows) or any(row.shape != known[0].shape for row in known):
            return None
        return np.stack(known) if known else np.zeros(0)
    number = as_float(value)
    return None if number is None else np.asarray(number)


def value_at(check: CheckSpec, pair: CasePair, path: str) -> tuple[Value, Value] | Finding:
    """What both sides have at a path, or why the student has nothing there.

    Raises:
        SpecError: where the reference has nothing there.
    """
    selector = Selector.parse(path)
    try:
        expected = selector.resolve(pair.expected.roots)
    except Absent as absent:
        raise SpecError(f"the check {check.label!r} looks at what the reference does not give: {absent}") from absent
    try:
        return expected, selector.resolve(pair.observed.roots, sizes=not pair.hidden)
    except Absent as absent:
        return failed(check, pair, str(absent))


def tensor_at(check: CheckSpec, pair: CasePair, path: str) -> Tensor | Finding:
    """The student's tensor at a path, or why there is none; an array of numpy's is none."""
    try:
        observed = Selector.parse(path).resolve(pair.observed.roots, sizes=not pair.hidden)
    except Absent as absent:
        return failed(check, pair, str(absent))
    if not isinstance(observed, Tensor) or observed.numpy:
        return failed(
            check,
            pair,
            tell("`%(where)s` is %(said)s, not a tensor", where=path, said=kind_of(observed, sizes=not pair.hidden)),
        )
    return observed


def numbers_at(
    check: CheckSpec, pair: CasePair, path: str, *, same_length: bool = True
) -> tuple[Numbers, Numbers] | Finding:
    """The numbers of both sides at a path, in a row, or why the student's are none.

    Args:
        same_length: whether there must be as many as the reference gives; there must be one at least.

    Raises:
        SpecError: where the reference has none there.
    """
    values = value_at(check, pair, path)
    if isinstance(values, Finding):
        return values
    expected, observed = as_array(values[0]), as_array(values[1])
    if expected is None or not expected.size:
        raise SpecError(f"the check {check.label!r} wants numbers, and the reference's `{path}` holds none")
    if observed is None:
        kind = kind_of(values[1], sizes=not pair.hidden)
        what = tell("`%(where)s` is %(said)s, and real numbers are asked for", where=path, said=kind)
        return failed(check, pair, what)
    if is_tracked(values[1]) and not is_tracked(values[0]):
        what = tell("`%(where)s` is still tracked by autograd where plain numbers are asked for", where=path)
        return failed(check, pair, what, accuses="returns-grad-tensor")
    if not observed.size:
        return failed(check, pair, tell("`%(where)s` is empty", where=path))
    if same_length and observed.size != expected.size:
        if not pair.hidden:
            what = tell(
                "`%(where)s` has %(number)d numbers, not %(wanted)d",
                where=path,
                number=observed.size,
                wanted=expected.size,
            )
        elif observed.size < expected.size:
            what = tell("`%(where)s` has fewer numbers than asked for", where=path)
        else:
            what = tell("`%(where)s` has more numbers than asked for", where=path)
        return failed(check, pair, what)
    return expected.reshape(-1), observed.reshape(-1)


def is_tracked(value: Value) -> bool:
    if isinstance(value, Tensor):
        return value.requires_grad
    return isinstance(value, list | tuple) and any(is_tracked(item) for item in value)


def place(pair: CasePair, path: str, index: int, size: int) -> str:
    """How an element is called: ``element 3 of `result```; where it stands among hidden ones is not told."""
    if size == 1:
        return f"`{path}`"
    if pair.hidden:
        return tell("an element of `%(where)s`", where=path)
    return tell("element %(place)s of `%(where)s`", place=index, where=path)
