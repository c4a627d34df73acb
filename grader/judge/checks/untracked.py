"""``untracked: result[1]``: a tensor that autograd does not track."""

from __future__ import annotations

from grader.course.check import CasePair, CheckSpec
from grader.judge.finding import failed, passed
from grader.judge.reading import tensor_at
from grader.model import Finding


class Untracked(CheckSpec):
    kind = "untracked"
    untracked: str

    def default_label(self) -> str:
        return f"{self.untracked} is not tracked"

    def paths(self) -> tuple[str, ...]:
        return (self.untracked,)

    def judge(self, pair: CasePair) -> Finding:
        observed = tensor_at(self, pair, self.untracked)
        if isinstance(observed, Finding):
            return observed
        if observed.requires_grad:
            return failed(self, pair, f"`{self.untracked}` is still tracked by autograd")
        return passed(self, pair)
