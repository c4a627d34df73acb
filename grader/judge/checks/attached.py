"""``attached: result``: the tensor hangs in the autograd graph (it has a ``grad_fn``)."""

from __future__ import annotations

from grader.course.check import CasePair, CheckSpec
from grader.course.selector import Absent, Selector, kind_of
from grader.judge.finding import failed, passed
from grader.model import Finding
from grader.wire.values import Tensor


class Attached(CheckSpec):
    kind = "attached"
    attached: str

    def default_label(self) -> str:
        return f"{self.attached} is attached to the graph"

    def paths(self) -> tuple[str, ...]:
        return (self.attached,)

    def judge(self, pair: CasePair) -> Finding:
        try:
            observed = Selector.parse(self.attached).resolve(pair.observed.roots)
        except Absent as absent:
            return failed(self, pair, str(absent))
        if not isinstance(observed, Tensor) or observed.numpy:
            return failed(self, pair, f"`{self.attached}` is {kind_of(observed, sizes=not pair.hidden)}, not a tensor")
        if observed.grad_fn is None:
            return failed(self, pair, f"`{self.attached}` has no grad_fn: no graph leads back from it")
        return passed(self, pair)
