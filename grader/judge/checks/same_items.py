"""``same_items: result``: the reference's items in any order; a tensor's items are its rows."""

from __future__ import annotations

from typing import Final, Literal

import numpy as np

from grader.course.check import CasePair
from grader.course.selector import kind_of
from grader.errors import SpecError
from grader.judge.compare import difference
from grader.judge.finding import failed, passed
from grader.judge.matching import can_pair
from grader.judge.reading import value_at
from grader.judge.tolerance import Tolerance
from grader.judge.tolerant import Tolerant
from grader.judge.wording import short
from grader.model import Finding
from grader.telling import tell
from grader.wire.numbers import array, from_array
from grader.wire.values import Tensor, Value

# Every item may have to be held against every other.
MAX_ITEMS: Final = 256


class SameItems(Tolerant):
    """``repeats: count`` asks for each item as often as the reference has it, ``ignore`` once or more.

    Attributes:
        repeats: whether each item must be there as often as in the reference (count), or once or more (ignore).
    """

    kind = "same_items"
    same_items: str
    repeats: Literal["count", "ignore"] = "count"

    def default_label(self) -> str:
        return tell("%(where)s has the right items, in any order", where=self.same_items)

    def paths(self) -> tuple[str, ...]:
        return (self.same_items,)

    def takes_any_length(self) -> bool:
        return self.repeats == "ignore"

    def judge(self, pair: CasePair) -> Finding:
        read = value_at(self, pair, self.same_items)
        if isinstance(read, Finding):
            return read
        if not 0 <= _count(read[0]) <= MAX_ITEMS:
            what = f"a list, tuple or tensor of at most {MAX_ITEMS} items, and the reference gives another thing"
            raise SpecError(f"the check {self.label!r} wants {what}")
        tolerance = self.tolerance
        if difference(read[0], read[1], tolerance, self.same_items) is None:
            return passed(self, pair)
        wanted, given = _items(read[0]) or [], _items(read[1])
        kind = kind_of(read[1], sizes=not pair.hidden)
        problem = self._problem(wanted, given, tolerance, kind)
        if problem is None:
            return passed(self, pair)
        if given is not None and pair.hidden:
            # How many and which ones, a submission could choose.
            problem = tell("`%(where)s` does not have the right items", where=self.same_items)
        expected = tell("%(rest)s in any order", rest=short(read[0]))
        return failed(self, pair, problem, expected=expected, observed=short(read[1]))

    def _problem(self, wanted: list[Value], given: list[Value] | None, tolerance: Tolerance, kind: str) -> str | None:
        where = self.same_items
        if given is None:
            return tell("`%(where)s` is %(said)s where a sequence is asked for", where=where, said=kind)
        if self.repeats == "count" and len(given) != len(wanted):
            return tell(
                "`%(where)s` has %(count)d items, not %(wanted)d", where=where, count=len(given), wanted=len(wanted)
            )
        if len(given) > 4 * MAX_ITEMS:
            return tell("`%(where)s` has %(count)d items, far more than are asked for", where=where, count=len(given))
        allowed = [
            [place for place, item in enumerate(given) if difference(each, item, tolerance, where) is None]
            for each in wanted
        ]
        covered = {place for places in allowed for place in places}
        strangers = [place for place in range(len(given)) if place not in covered]
        if strangers:
            return tell(
                "item %(place)d of `%(where)s` should not be there (%(wrong)d of %(all)d should not)",
                place=strangers[0],
                where=where,
                wrong=len(strangers),
                all=len(given),
            )
        absent = sum(not places for places in allowed)
        if absent:
            return tell("`%(where)s` lacks %(wrong)d of the %(all)d items", where=where, wrong=absent, all=len(wanted))
        if self.repeats == "count" and not can_pair(allowed):
            return tell("`%(where)s` has the right items, but some too often and some too seldom", where=where)
        return None


def _count(value: Value) -> int:
    """How many items it has; -1 for what has none."""
    if isinstance(value, list | tuple):
        return len(value)
    return value.shape[0] if isinstance(value, Tensor) and value.shape else -1


def _items(value: Value) -> list[Value] | None:
    if isinstance(value, list | tuple):
        return list(value)
    if isinstance(value, Tensor) and value.shape and value.shape[0] <= 4 * MAX_ITEMS:
        values = array(value)
        return [from_array(np.ascontiguousarray(row), requires_grad=value.requires_grad) for row in values]
    return None
