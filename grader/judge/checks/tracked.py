"""``tracked: result``: a floating-point tensor that autograd tracks, with ``leaf: true`` a leaf."""

from __future__ import annotations

from grader.course.check import CasePair, CheckSpec
from grader.judge.finding import failed, passed
from grader.judge.reading import tensor_at
from grader.model import Finding
from grader.telling import tell


class Tracked(CheckSpec):
    """Whether autograd follows it.

    Attributes:
        leaf: whether it must be a leaf too.
    """

    kind = "tracked"
    tracked: str
    leaf: bool = False

    def default_label(self) -> str:
        return (
            tell("%(where)s is a tracked leaf", where=self.tracked)
            if self.leaf
            else tell("%(where)s is tracked", where=self.tracked)
        )

    def paths(self) -> tuple[str, ...]:
        return (self.tracked,)

    def judge(self, pair: CasePair) -> Finding:
        observed = tensor_at(self, pair, self.tracked)
        if isinstance(observed, Finding):
            return observed
        if "float" not in observed.dtype:
            what = tell(
                "`%(where)s` has dtype %(dtype)s; only floats have gradients", where=self.tracked, dtype=observed.dtype
            )
            return failed(self, pair, what)
        if not observed.requires_grad:
            what = tell("`%(where)s` is not tracked: its requires_grad is False", where=self.tracked)
            return failed(self, pair, what)
        if self.leaf and not observed.is_leaf:
            what = tell(
                "`%(where)s` is not a leaf: it is the result of %(said)s",
                where=self.tracked,
                said=observed.grad_fn or tell("an operation"),
            )
            return failed(self, pair, what)
        return passed(self, pair)
