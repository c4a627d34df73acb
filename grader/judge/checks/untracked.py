"""``untracked: result[1]``: a tensor that autograd does not track."""

from __future__ import annotations

from grader.course.check import CasePair, CheckSpec
from grader.course.selector import Absent, Selector, kind_of
from grader.judge.finding import failed, passed
from grader.model import Finding
from grader.wire.values import Tensor


class Untracked(CheckSpec):
    kind = "untracked"
    untracked: str

    def default_label(self) -> str:
        return f"{self.untracked} is not tracked"

    def paths(self) -> tuple[str, ...]:
        return (self.untracked,)

    def judge(self, pair: CasePair) -> Finding:
        try:
            observed = Selector.parse(self.untracked).resolve(pair.observed.roots)
        except Absent as absent:
            return failed(self, pair, str(absent))
        if not isinstance(observed, Tensor) or observed.numpy:
            return failed(self, pair, f"`{self.untracked}` is {kind_of(observed, sizes=not pair.hidden)}, not a tensor")
        if observed.requires_grad:
            return failed(self, pair, f"`{self.untracked}` is still tracked by autograd")
        return passed(self, pair)
