"""A noisy line through an earlier argument."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, FiniteFloat

from grader.course.inputs.argument import Argument
from grader.course.inputs.input import Draw, Input, Ordered, fixed_or_drawn
from grader.wire.numbers import array, from_array
from grader.wire.values import Tensor, Value


class LinearTerms(BaseModel):
    """The terms of a line.

    Attributes:
        x: the name of an earlier argument, a tensor.
        slope: a number, or a range to draw it from.
        intercept: a number, or a range to draw it from.
        noise: the standard deviation of normal noise.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    x: str
    slope: FiniteFloat | Ordered
    intercept: FiniteFloat | Ordered = 0.0
    noise: Annotated[FiniteFloat, Field(ge=0)] = 0.0


class Linear(Input):
    """``slope * x + intercept + noise`` of an earlier tensor; a pair of numbers is a range to draw from."""

    kind = "linear"
    linear: LinearTerms

    def draw(self, generator: Draw, earlier: Mapping[str, Argument]) -> Value:
        x = earlier.get(self.linear.x)
        if not isinstance(x, Tensor):
            raise ValueError(f"linear needs an earlier tensor argument, and {self.linear.x!r} is none")
        values = array(x).astype(np.float64)
        slope = fixed_or_drawn(self.linear.slope, generator)
        intercept = fixed_or_drawn(self.linear.intercept, generator)
        noise = generator.normal(0, 1, values.shape) * self.linear.noise
        return from_array((slope * values + intercept + noise).astype(x.dtype))
