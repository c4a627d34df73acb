"""``range: result`` with ``at_least``, ``at_most``, ``above``, ``below``: numbers within bounds.

A bound is a number, or relative to what the reference gave: ``{times_reference: 1.1, plus: 0.01}``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, FiniteFloat, model_validator

from grader.course.check import CasePair, CheckSpec
from grader.judge.finding import failed, passed
from grader.judge.reading import Numbers, numbers_at, place
from grader.model import Finding
from grader.telling import mark, tell

_TAKEN: Final[dict[str, Callable[[Numbers], Numbers]]] = {
    "each": lambda numbers: numbers,
    "first": lambda numbers: numbers[:1],
    "last": lambda numbers: numbers[-1:],
    "mean": lambda numbers: np.mean(numbers, keepdims=True),
    "smallest": lambda numbers: np.min(numbers, keepdims=True),
    "largest": lambda numbers: np.max(numbers, keepdims=True),
}
# The comparison that must hold; with nan none does.
_HOLDS: Final[dict[str, Callable[[Numbers, Numbers], np.ndarray[tuple[int, ...], np.dtype[np.bool_]]]]] = {
    "at_least": np.greater_equal,
    "at_most": np.less_equal,
    "above": np.greater,
    "below": np.less,
}

_LABELS: Final = {
    "first": mark("first of %(where)s is within bounds"),
    "last": mark("last of %(where)s is within bounds"),
    "mean": mark("mean of %(where)s is within bounds"),
    "smallest": mark("smallest of %(where)s is within bounds"),
    "largest": mark("largest of %(where)s is within bounds"),
}
_PLACES: Final = {
    "first": mark("the first of `%(where)s`"),
    "last": mark("the last of `%(where)s`"),
    "mean": mark("the mean of `%(where)s`"),
    "smallest": mark("the smallest of `%(where)s`"),
    "largest": mark("the largest of `%(where)s`"),
}
_BOUNDS: Final = {
    "at_least": mark("at least %(bound)s"),
    "at_most": mark("at most %(bound)s"),
    "above": mark("above %(bound)s"),
    "below": mark("below %(bound)s"),
}
_MISSED: Final = {
    "at_least": mark("%(said)s is not at least %(bound)s"),
    "at_most": mark("%(said)s is not at most %(bound)s"),
    "above": mark("%(said)s is not above %(bound)s"),
    "below": mark("%(said)s is not below %(bound)s"),
}


class Relative(BaseModel):
    """``times_reference`` times the reference's value, plus ``plus``.

    Attributes:
        times_reference: a factor on the reference's value.
        plus: what is added to it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    times_reference: FiniteFloat = 1.0
    plus: FiniteFloat = 0.0


class Range(CheckSpec):
    """``take`` says which numbers count: each one, or one made of them all.

    Attributes:
        take: which numbers count: each, the first, the last, the mean, the smallest or the largest.
        at_least: the lowest number that is right.
        at_most: the highest number that is right.
        above: a number that it must lie above.
        below: a number that it must lie below.
        any_length: whether there may be more or fewer numbers than the reference's.
    """

    kind = "range"
    range: str
    take: Literal["each", "first", "last", "mean", "smallest", "largest"] = "each"
    at_least: FiniteFloat | Relative | None = None
    at_most: FiniteFloat | Relative | None = None
    above: FiniteFloat | Relative | None = None
    below: FiniteFloat | Relative | None = None
    any_length: bool = False

    def default_label(self) -> str:
        if self.take == "each":
            return tell("%(where)s is within bounds", where=self.range)
        return tell(_LABELS[self.take], where=self.range)

    def paths(self) -> tuple[str, ...]:
        return (self.range,)

    def takes_any_length(self) -> bool:
        return self.any_length

    def judge(self, pair: CasePair) -> Finding:
        read = numbers_at(self, pair, self.range, same_length=not self.any_length)
        if isinstance(read, Finding):
            return read
        with np.errstate(all="ignore"):
            expected, observed = (_TAKEN[self.take](numbers) for numbers in read)
        for field, holds in _HOLDS.items():
            bound: float | Relative | None = getattr(self, field)
            if bound is None:
                continue
            limit = np.broadcast_to(_limit(bound, expected), observed.shape)
            wrong = np.flatnonzero(~holds(observed, limit))
            if wrong.size:
                return self._outside(pair, field, int(wrong[0]), observed, limit)
        return passed(self, pair)

    def _outside(self, pair: CasePair, field: str, index: int, observed: Numbers, limit: Numbers) -> Finding:
        where = (
            place(pair, self.range, index, observed.size)
            if self.take == "each"
            else tell(_PLACES[self.take], where=self.range)
        )
        value = observed[index]
        wanted = tell(_BOUNDS[field], bound=f"{limit[index]:.7g}")
        bound = getattr(self, field)
        if np.isnan(value):
            what = tell("%(said)s is nan", said=where)
        elif isinstance(bound, Relative):
            if field in {"at_least", "above"}:
                what = tell("%(said)s is too small beside what is possible here", said=where)
            else:
                what = tell("%(said)s is too large beside what is possible here", said=where)
        else:
            # The author's own number; it stands in the spec and tells nothing of an input.
            what = tell(_MISSED[field], said=where, bound=f"{bound:.7g}")
        if pair.hidden:
            return failed(self, pair, what)
        if not np.isnan(value):
            what = tell("%(said)s: it is %(given)s", said=what, given=f"{value:.7g}")
        return failed(self, pair, what, expected=wanted, observed=f"{value:.7g}")

    @model_validator(mode="after")
    def _bounded(self) -> Range:
        bounds = [getattr(self, field) for field in _HOLDS]
        if all(bound is None for bound in bounds):
            raise ValueError(f"a range needs a bound; give {', '.join(_HOLDS)}")
        if self.any_length and self.take == "each" and any(isinstance(bound, Relative) for bound in bounds):
            raise ValueError("any_length leaves elements without one of the reference's to be compared with; drop it")
        return self


def _limit(bound: float | Relative, expected: Numbers) -> Numbers:
    if isinstance(bound, Relative):
        return expected * bound.times_reference + bound.plus
    return np.asarray(bound)
