"""``autograd: used`` or ``autograd: unused``: whether automatic differentiation did the work.

The counts come from the child and can be forged there; hidden inputs decide whether the numbers
are right, this only decides whether the method that was asked for was taken.
"""

from __future__ import annotations

from typing import Literal

from grader.course.check import CasePair, CheckSpec
from grader.judge.finding import failed, passed
from grader.model import Finding
from grader.telling import tell


class Autograd(CheckSpec):
    """Reverse mode (the engine ran) and forward mode (dual numbers were made) both count as used."""

    kind = "autograd"
    default_points = 0.0
    autograd: Literal["used", "unused"]
    gate: bool = True

    def default_label(self) -> str:
        return tell("uses autograd") if self.autograd == "used" else tell("works without autograd")

    def judge(self, pair: CasePair) -> Finding:
        used = pair.observed.engine_runs + pair.observed.forward_ad_uses > 0
        if used == (self.autograd == "used"):
            return passed(self, pair)
        if used:
            return failed(self, pair, _ran(pair.observed.engine_runs))
        return failed(
            self,
            pair,
            tell("the autograd engine never ran, and this exercise asks PyTorch to compute the derivative"),
            accuses="formula-not-autograd",
        )


def _ran(times: int) -> str:
    if times == 0:
        return tell("forward-mode autograd ran, and this exercise asks for a solution without it")
    if times == 1:
        return tell("the autograd engine ran 1 time, and this exercise asks for a solution without it")
    return tell(
        "the autograd engine ran %(number)d times, and this exercise asks for a solution without it", number=times
    )
