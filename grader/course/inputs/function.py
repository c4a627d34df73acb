"""Functions that are handed to the student's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, FiniteFloat

from grader.course.inputs.argument import Argument, Callable
from grader.course.inputs.input import Draw, Input, Ordered, fixed_or_drawn

FunctionName = Literal["sin", "cos", "tan", "exp", "log", "sqrt", "tanh", "square", "cube", "reciprocal", "identity"]


class Function(Input):
    """A function v -> scale * g(rate * v + shift).

    Attributes:
        scale: a factor, or a range to draw it from.
        rate: a factor within, or a range to draw it from.
        shift: a term within, or a range to draw it from.
    """

    kind = "function"
    function: FunctionName
    scale: FiniteFloat | Ordered = 1.0
    rate: FiniteFloat | Ordered = 1.0
    shift: FiniteFloat | Ordered = 0.0

    def draw(self, generator: Draw, earlier: Mapping[str, Argument]) -> Callable:
        return Callable(
            function=self.function,
            scale=fixed_or_drawn(self.scale, generator),
            rate=fixed_or_drawn(self.rate, generator),
            shift=fixed_or_drawn(self.shift, generator),
        )


class Polynomial(Input):
    """A polynomial by its coefficients, the constant first; a pair is a range to draw from."""

    kind = "polynomial"
    polynomial: Annotated[list[FiniteFloat | Ordered], Field(min_length=1, max_length=12)]

    def draw(self, generator: Draw, earlier: Mapping[str, Argument]) -> Callable:
        coefficients = tuple(fixed_or_drawn(term, generator) for term in self.polynomial)
        return Callable(function="polynomial", coefficients=coefficients)
