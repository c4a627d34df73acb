"""``untracked: result[1]``: a tensor that autograd does not track."""

from __future__ import annotations

from grader.course.check import CasePair, CheckSpec
from grader.judge.finding import failed, passed
from grader.judge.reading import tensor_at
from grader.model import Finding
from grader.telling import tell


class Untracked(CheckSpec):
    kind = "untracked"
    untracked: str

    def default_label(self) -> str:
        return tell("%(where)s is not tracked", where=self.untracked)

    def paths(self) -> tuple[str, ...]:
        return (self.untracked,)

    def judge(self, pair: CasePair) -> Finding:
        observed = tensor_at(self, pair, self.untracked)
        if isinstance(observed, Finding):
            return observed
        if observed.requires_grad:
            return failed(self, pair, tell("`%(where)s` is still tracked by autograd", where=self.untracked))
        return passed(self, pair)
