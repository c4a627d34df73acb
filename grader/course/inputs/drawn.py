"""Numbers drawn at random, or one of a list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, FiniteFloat, model_validator

from grader.course.inputs.argument import Argument
from grader.course.inputs.input import Draw, DType, Input, Ordered, Range, Shaped
from grader.wire.values import Value

Int64 = Annotated[int, Field(ge=-(2**63), lt=2**63)]


class Rounded(Shaped):
    """Random numbers that may be rounded and kept away from points where answers collide.

    Attributes:
        digits: round to so many digits.
        away_from: points to keep away from, because a wrong answer equals the right one there.
        margin: how far to keep away from them.
        as_list: a list of floats in place of a tensor.
    """

    digits: Annotated[int, Field(ge=0, le=8)] | None = None
    away_from: list[FiniteFloat] = []  # noqa: RUF012  # pydantic copies it
    margin: Annotated[float, Field(gt=0)] = 0.1
    as_list: bool = False

    def sample(self, generator: Draw, size: tuple[int, ...]) -> NDArray[Any]:
        raise NotImplementedError

    def draw(self, generator: Draw, earlier: Mapping[str, Argument]) -> Value:
        size = tuple(self.shape or ())
        values = self._rounded(self.sample(generator, size))
        if not np.isfinite(values).all():
            raise ValueError("its numbers are beyond every float; choose a narrower range")
        for _ in range(1000):
            bad = self._too_close(values)
            if not bad.any():
                listed: Value = values.tolist()
                return listed if self.as_list else self.finish(values)
            values = np.where(bad, self._rounded(self.sample(generator, size)), values)
        raise ValueError(f"no draw keeps {self.margin} away from {self.away_from}; widen the range")

    @model_validator(mode="after")
    def _listable(self) -> Rounded:
        if self.as_list and (self.shape is None or self.requires_grad or "dtype" in self.model_fields_set):
            raise ValueError("as_list gives plain floats: it needs a shape, and takes no dtype and no requires_grad")
        return self

    def _rounded(self, values: NDArray[Any]) -> NDArray[Any]:
        return np.asarray(values if self.digits is None else np.round(values, self.digits))

    def _too_close(self, values: NDArray[Any]) -> NDArray[np.bool_]:
        bad = np.zeros(values.shape, dtype=bool)
        for point in self.away_from:
            bad |= np.abs(values - point) < self.margin
        return bad


class Uniform(Rounded):
    """[low, high], drawn evenly between."""

    kind = "uniform"
    uniform: Ordered

    def sample(self, generator: Draw, size: tuple[int, ...]) -> NDArray[Any]:
        return np.asarray(generator.uniform(self.uniform[0], self.uniform[1], size))


class Normal(Rounded):
    """[mean, standard deviation]."""

    kind = "normal"
    normal: Range

    def sample(self, generator: Draw, size: tuple[int, ...]) -> NDArray[Any]:
        return np.asarray(generator.normal(self.normal[0], self.normal[1], size))

    @model_validator(mode="after")
    def _spread(self) -> Normal:
        if self.normal[1] <= 0:
            raise ValueError(f"normal {self.normal} is [mean, standard deviation]; the second must be > 0")
        return self


class Integers(Shaped):
    """Whole numbers from the first to the last, both included."""

    kind = "integers"
    integers: Annotated[list[Int64], Field(min_length=2, max_length=2)]
    dtype: DType = "int64"

    def draw(self, generator: Draw, earlier: Mapping[str, Argument]) -> Value:
        low, high = self.integers
        return self.finish(np.asarray(generator.integers(low, high, tuple(self.shape or ()), endpoint=True)))

    @model_validator(mode="after")
    def _ordered(self) -> Integers:
        if self.integers[0] > self.integers[1]:
            raise ValueError(f"integers {self.integers} must go from a smaller to a larger number")
        return self


class Choice(Input):
    """One of these."""

    kind = "choice"
    choice: Annotated[list[float | int | str | bool], Field(min_length=1)]

    def draw(self, generator: Draw, earlier: Mapping[str, Argument]) -> Value:
        return self.choice[int(generator.integers(len(self.choice)))]
