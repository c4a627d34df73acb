"""A tensor written out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import model_validator

from grader.course.inputs.argument import Argument
from grader.course.inputs.input import Draw, Shaped, numbers
from grader.wire.values import Value


class TensorInput(Shaped):
    """The numbers of a tensor, nested."""

    kind = "tensor"
    tensor: Any

    def draw(self, generator: Draw, earlier: Mapping[str, Argument]) -> Value:
        return self.finish(numbers(self.tensor, self.dtype), always_tensor=True)

    @model_validator(mode="after")
    def _rectangular(self) -> TensorInput:
        self.see_that_it_holds(numbers(self.tensor, self.dtype).size, "tensor holds")
        return self
