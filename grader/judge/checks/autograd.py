"""``autograd: used`` or ``autograd: unused``: whether automatic differentiation did the work.

The counts come from the child and can be forged there; hidden inputs decide whether the numbers
are right, this only decides whether the method that was asked for was taken.
"""

from __future__ import annotations

from typing import Literal

from grader.course.check import CasePair, CheckSpec
from grader.judge.finding import failed, passed
from grader.model import Finding


class Autograd(CheckSpec):
    """Reverse mode (the engine ran) and forward mode (dual numbers were made) both count as used."""

    kind = "autograd"
    default_points = 0.0
    autograd: Literal["used", "unused"]
    gate: bool = True

    def default_label(self) -> str:
        return "uses autograd" if self.autograd == "used" else "works without autograd"

    def judge(self, pair: CasePair) -> Finding:
        used = pair.observed.engine_runs + pair.observed.forward_ad_uses > 0
        if used == (self.autograd == "used"):
            return passed(self, pair)
        if used:
            runs = pair.observed.engine_runs
            how = f"the autograd engine ran {runs} time{'s' * (runs != 1)}" if runs else "forward-mode autograd ran"
            return failed(self, pair, f"{how}, and this exercise asks for a solution without it")
        return failed(
            self,
            pair,
            "the autograd engine never ran, and this exercise asks PyTorch to compute the derivative",
            accuses="formula-not-autograd",
        )
