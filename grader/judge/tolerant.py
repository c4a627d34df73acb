"""What checks of numbers share: how far an observed number may be off."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field

from grader.course.check import CheckSpec
from grader.judge.tolerance import Tolerance

NonNegative = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Factor = Annotated[float, Field(gt=0, allow_inf_nan=False)]


class Within(BaseModel):
    """How far off a number may be. The default leaves room for float32's rounding, and none for another formula.

    Attributes:
        atol: absolute tolerance: |observed - expected| <= atol + rtol * |expected|.
        rtol: relative tolerance: |observed - expected| <= atol + rtol * |expected|.
    """

    atol: NonNegative = 1e-6
    rtol: NonNegative = 1e-4


class Tolerant(CheckSpec, Within):
    """A check of numbers that may be off a little."""

    @property
    def tolerance(self) -> Tolerance:
        return Tolerance(atol=self.atol, rtol=self.rtol)
