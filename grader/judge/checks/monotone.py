"""``monotone: result[2]`` with ``direction: decreasing``: a sequence that goes one way, within a slack."""

from __future__ import annotations

from typing import Annotated, Final, Literal

import numpy as np
from pydantic import Field

from grader.course.check import CasePair, CheckSpec
from grader.judge.finding import failed, passed
from grader.judge.reading import numbers_at
from grader.judge.tolerant import NonNegative
from grader.model import Finding
from grader.telling import mark, tell

_WANTED: Final = {"decreasing": mark("decreasing"), "increasing": mark("increasing")}
_MISSED: Final = {
    "decreasing": mark("`%(where)s` is not decreasing"),
    "increasing": mark("`%(where)s` is not increasing"),
}
_MISSED_FROM: Final = {
    "decreasing": mark("`%(where)s` is not decreasing from element %(first)d to %(second)d"),
    "increasing": mark("`%(where)s` is not increasing from element %(first)d to %(second)d"),
}


class Monotone(CheckSpec):
    """Each number against the one before it.

    Attributes:
        strictly: whether staying where it is counts as wrong.
        slack: how far a step may go the wrong way (with ``strictly``, how far it must go the right way).
        except_for: how many steps may go wrong all the same.
        any_length: whether there may be more or fewer numbers than the reference gives (two at least).
        direction: which way it must go.
    """

    kind = "monotone"
    monotone: str
    direction: Literal["decreasing", "increasing"]
    strictly: bool = False
    slack: NonNegative = 0.0
    except_for: Annotated[int, Field(ge=0)] = 0
    any_length: bool = False

    def default_label(self) -> str:
        return (
            tell("%(where)s is decreasing", where=self.monotone)
            if self.direction == "decreasing"
            else tell("%(where)s is increasing", where=self.monotone)
        )

    def paths(self) -> tuple[str, ...]:
        return (self.monotone,)

    def takes_any_length(self) -> bool:
        return self.any_length

    def judge(self, pair: CasePair) -> Finding:
        read = numbers_at(self, pair, self.monotone, same_length=not self.any_length)
        if isinstance(read, Finding):
            return read
        _, observed = read
        if observed.size < 2:
            return failed(self, pair, tell("`%(where)s` is a single number, and has no direction", where=self.monotone))
        with np.errstate(all="ignore"):
            steps = np.diff(observed) * (1 if self.direction == "increasing" else -1)
        # Of nan neither holds.
        right = steps > self.slack if self.strictly else steps >= -self.slack
        wrong = np.flatnonzero(~right)
        if wrong.size <= self.except_for:
            return passed(self, pair)
        first = int(wrong[0])
        before, after = observed[first], observed[first + 1]
        what = tell(_MISSED[self.direction], where=self.monotone)
        if not pair.hidden:
            what = tell(_MISSED_FROM[self.direction], where=self.monotone, first=first, second=first + 1)
        if np.isnan(before + after):
            what = tell("%(said)s, where there is nan", said=what)
        if pair.hidden:
            return failed(self, pair, what)
        if wrong.size > 1:
            what = tell("%(said)s (%(wrong)d of %(all)d steps are wrong)", said=what, wrong=wrong.size, all=steps.size)
        shown = f"{before:.7g}, {after:.7g}"
        what = tell("%(said)s: %(number)s, then %(next)s", said=what, number=f"{before:.7g}", next=f"{after:.7g}")
        return failed(self, pair, what, expected=tell(_WANTED[self.direction]), observed=shown)
