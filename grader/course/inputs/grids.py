"""Inputs that lie on a grid, or in a drawn order.

::

    X: {arange: [-5, 5, 0.1], shape: [100, 1]}   # the stop left out
    x: {linspace: [-1, 1, 5]}                    # both ends included
    p: {grid: [[0, 1, 3], [-1, 1, 2]]}           # all 6 pairs, a tensor of shape (6, 2)
    order: {permutation: 8}                      # 0 to 7 in a drawn order
    labels: {one_of_each: [0, 1, 2], shape: [9]} # drawn, each at least once
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping
from typing import Annotated, Any

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, FiniteFloat, PositiveInt, model_validator

from grader.course.inputs.argument import Argument
from grader.course.inputs.input import MAX_ELEMENTS, Draw, DType, Shaped
from grader.wire.values import Value

Axis = Annotated[list[FiniteFloat], Field(min_length=3, max_length=3)]


def _points(axis: list[float]) -> NDArray[Any]:
    """``[first, last, count]`` as evenly spaced numbers.

    Raises:
        ValueError: for a count that is none.
    """
    first, last, count = axis
    if count != int(count) or not 1 <= count <= MAX_ELEMENTS:
        raise ValueError(f"{axis} is [first, last, count], and {count:g} is no count; write a whole number from 1 on")
    if math.isinf(last - first):
        raise ValueError(f"{axis} is wider than a float; choose a narrower range")
    return np.linspace(first, last, int(count))


class Arange(Shaped):
    """``[start, stop, step]``, the stop left out, as in torch.arange."""

    kind = "arange"
    arange: Annotated[list[FiniteFloat], Field(min_length=3, max_length=3)]

    def draw(self, generator: Draw, earlier: Mapping[str, Argument]) -> Value:
        return self.finish(self._values(), always_tensor=True)

    def _values(self) -> NDArray[Any]:
        start, stop, step = self.arange
        # A count from rounding, because (stop - start) / step is 99.99999 for -5, 5, 0.1.
        count = int(np.ceil(np.round((stop - start) / step, 9)))
        return np.asarray(start + step * np.arange(count))

    @model_validator(mode="after")
    def _sane(self) -> Arange:
        start, stop, step = self.arange
        if step == 0 or (stop - start) / step <= 0 or (stop - start) / step > MAX_ELEMENTS:
            raise ValueError(f"arange {self.arange} is [start, stop, step] and must reach its stop")
        self.see_that_it_holds(self._values().size, f"arange {self.arange} gives")
        return self


class Linspace(Shaped):
    """[start, stop, count], both ends included."""

    kind = "linspace"
    linspace: Axis

    def draw(self, generator: Draw, earlier: Mapping[str, Argument]) -> Value:
        return self.finish(_points(self.linspace), always_tensor=True)

    @model_validator(mode="after")
    def _sane(self) -> Linspace:
        self.see_that_it_holds(_points(self.linspace).size, f"linspace {self.linspace} gives")
        return self


class Grid(Shaped):
    """Every combination of the axes' points, one per row, the last axis running fastest."""

    kind = "grid"
    grid: Annotated[list[Axis], Field(min_length=1, max_length=6)]

    def draw(self, generator: Draw, earlier: Mapping[str, Argument]) -> Value:
        return self.finish(np.array(list(itertools.product(*map(_points, self.grid)))), always_tensor=True)

    @model_validator(mode="after")
    def _sane(self) -> Grid:
        count = math.prod(_points(axis).size for axis in self.grid) * len(self.grid)
        if count > MAX_ELEMENTS:
            raise ValueError(f"grid {self.grid} holds {count} numbers, more than {MAX_ELEMENTS}; make it coarser")
        self.see_that_it_holds(count, f"grid {self.grid} gives")
        return self


class Permutation(Shaped):
    """The whole numbers below ``permutation``, each once."""

    kind = "permutation"
    permutation: Annotated[PositiveInt, Field(le=MAX_ELEMENTS)]
    dtype: DType = "int64"

    def draw(self, generator: Draw, earlier: Mapping[str, Argument]) -> Value:
        return self.finish(generator.permutation(self.permutation), always_tensor=True)

    @model_validator(mode="after")
    def _sane(self) -> Permutation:
        if self.shape is not None and self.permutation != math.prod(self.shape):
            raise ValueError(f"permutation {self.permutation} does not fill shape {self.shape}; correct one of the two")
        return self


class OneOfEach(Shaped):
    """Drawn from a list of numbers, in a drawn order, with none left out."""

    kind = "one_of_each"
    one_of_each: Annotated[list[FiniteFloat], Field(min_length=1)]
    shape: Annotated[list[PositiveInt], Field(max_length=16)]
    dtype: DType = "int64"

    def draw(self, generator: Draw, earlier: Mapping[str, Argument]) -> Value:
        each = np.array(self.one_of_each)
        more = generator.choice(each, math.prod(self.shape) - each.size)
        return self.finish(generator.permutation(np.concatenate([each, more])))

    @model_validator(mode="after")
    def _room(self) -> OneOfEach:
        if math.prod(self.shape) < len(self.one_of_each):
            raise ValueError(f"shape {self.shape} is too small for one of each of {self.one_of_each}; make it larger")
        if self.dtype == "int64" and any(each != int(each) for each in self.one_of_each):
            raise ValueError(f"{self.one_of_each} are not all whole, and dtype is int64 here; say dtype: float32")
        return self
