"""``tracked: result``: a floating-point tensor that autograd tracks, with ``leaf: true`` a leaf."""

from __future__ import annotations

from grader.course.check import CasePair, CheckSpec
from grader.judge.finding import failed, passed
from grader.judge.reading import tensor_at
from grader.model import Finding


class Tracked(CheckSpec):
    """Whether autograd follows it.

    Attributes:
        leaf: whether it must be a leaf too.
    """

    kind = "tracked"
    tracked: str
    leaf: bool = False

    def default_label(self) -> str:
        return f"{self.tracked} is a tracked leaf" if self.leaf else f"{self.tracked} is tracked"

    def paths(self) -> tuple[str, ...]:
        return (self.tracked,)

    def judge(self, pair: CasePair) -> Finding:
        observed = tensor_at(self, pair, self.tracked)
        if isinstance(observed, Finding):
            return observed
        if "float" not in observed.dtype:
            return failed(self, pair, f"`{self.tracked}` has dtype {observed.dtype}; only floats have gradients")
        if not observed.requires_grad:
            return failed(self, pair, f"`{self.tracked}` is not tracked: its requires_grad is False")
        if self.leaf and not observed.is_leaf:
            return failed(
                self, pair, f"`{self.tracked}` is not a leaf: it is the result of {observed.grad_fn or 'an operation'}"
            )
        return passed(self, pair)
