"""``path: loss`` with ``at: backward``: a value takes the reference's values, moment by moment."""

from __future__ import annotations

from typing import Literal

from grader.course.check import CasePair, Observe
from grader.judge.compare import difference
from grader.judge.finding import failed, passed
from grader.judge.tolerant import Tolerant
from grader.judge.wording import short
from grader.model import Finding


class PathOfValues(Tolerant):
    """``loss`` is what backward was called on, ``parameters`` what the optimizer holds; else a path.

    Attributes:
        at: the moment: each backward pass, or each step of an optimizer.
    """

    kind = "path"
    path: str
    at: Literal["backward", "step"]

    def default_label(self) -> str:
        return f"{self.path} at each {self.at}"

    def paths(self) -> tuple[str, ...]:
        return () if self.path in {"loss", "parameters"} else (self.path,)

    def observe(self) -> Observe:
        return Observe(path=((self.path, self.at),))

    def judge(self, pair: CasePair) -> Finding:
        key = f"{self.path}@{self.at}"
        expected, observed = list(pair.expected.path.get(key, ())), list(pair.observed.path.get(key, ()))
        if len(expected) != len(observed):
            summary = f"there is not the expected number of {self.at}s"
            detail = f"there are {len(observed)} {self.at}s, expected {len(expected)}"
            return failed(self, pair, summary if pair.hidden else detail)
        for number, (wanted, given) in enumerate(zip(expected, observed, strict=True), 1):
            found = difference(wanted, given, self.tolerance, self.path)
            if found is not None:
                where = "" if pair.hidden else f"at {self.at} {number}: "
                return failed(
                    self,
                    pair,
                    where + (found.summary if pair.hidden else found.detail),
                    expected=short(wanted),
                    observed=short(given),
                    accuses=found.accuses,
                )
        return passed(self, pair)
