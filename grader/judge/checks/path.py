"""``path: loss`` with ``at: backward``: a value takes the reference's values, moment by moment."""

from __future__ import annotations

from typing import Literal

from grader.course.check import CasePair, Observe
from grader.judge.compare import difference
from grader.judge.finding import failed, passed
from grader.judge.tolerant import Tolerant
from grader.judge.wording import short
from grader.model import Finding
from grader.telling import tell


class PathOfValues(Tolerant):
    """``loss`` is what backward was called on, ``parameters`` what the optimizer holds; else a path.

    Attributes:
        at: the moment: each backward pass, or each step of an optimizer.
    """

    kind = "path"
    path: str
    at: Literal["backward", "step"]

    def default_label(self) -> str:
        return tell("%(where)s at each %(moment)s", where=self.path, moment=self.at)

    def paths(self) -> tuple[str, ...]:
        return () if self.path in {"loss", "parameters"} else (self.path,)

    def observe(self) -> Observe:
        return Observe(path=((self.path, self.at),))

    def judge(self, pair: CasePair) -> Finding:
        key = f"{self.path}@{self.at}"
        expected, observed = list(pair.expected.path.get(key, ())), list(pair.observed.path.get(key, ()))
        if len(expected) != len(observed):
            if pair.hidden:
                return failed(
                    self, pair, tell("there is not the expected number of calls of %(moment)s", moment=self.at)
                )
            what = tell(
                "there are %(count)d calls of %(moment)s, expected %(wanted)d",
                count=len(observed),
                moment=self.at,
                wanted=len(expected),
            )
            return failed(self, pair, what)
        for number, (wanted, given) in enumerate(zip(expected, observed, strict=True), 1):
            found = difference(wanted, given, self.tolerance, self.path)
            if found is not None:
                what = found.summary
                if not pair.hidden:
                    what = tell("at %(moment)s %(number)d: %(said)s", moment=self.at, number=number, said=found.detail)
                return failed(
                    self,
                    pair,
                    what,
                    expected=short(wanted),
                    observed=short(given),
                    accuses=found.accuses,
                )
        return passed(self, pair)
