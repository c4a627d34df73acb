"""``attached: result``: the tensor hangs in the autograd graph (it has a ``grad_fn``)."""

from __future__ import annotations

from grader.course.check import CasePair, CheckSpec
from grader.judge.finding import failed, passed
from grader.judge.reading import tensor_at
from grader.model import Finding
from grader.telling import tell


class Attached(CheckSpec):
    kind = "attached"
    attached: str

    def default_label(self) -> str:
        return tell("%(where)s is attached to the graph", where=self.attached)

    def paths(self) -> tuple[str, ...]:
        return (self.attached,)

    def judge(self, pair: CasePair) -> Finding:
        observed = tensor_at(self, pair, self.attached)
        if isinstance(observed, Finding):
            return observed
        if observed.grad_fn is None:
            return failed(
                self, pair, tell("`%(where)s` has no grad_fn: no graph leads back from it", where=self.attached)
            )
        return passed(self, pair)
