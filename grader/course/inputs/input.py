"""What every kind of input shares: where its numbers come from, and how they become an argument."""

from __future__ import annotations

import dataclasses
import hashlib
import math
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, ClassVar, Final, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, FiniteFloat, PositiveInt, model_validator

from grader.course.inputs.argument import Argument
from grader.wire.numbers import from_array
from grader.wire.values import MAX_RANK, Tensor, Value

MAX_ELEMENTS: Final = 1_000_000
_NESTING: Final = "write one like [[1, 2], [3, 4]]"
_WHOLE: Final = "round them, or say dtype: float32"

Range = Annotated[list[FiniteFloat], Field(min_length=2, max_length=2)]
DType = Literal["float32", "float64", "int64", "bool"]


def _ascending(pair: list[float]) -> list[float]:
    if pair[0] >= pair[1]:
        raise ValueError(f"{pair} must go from a smaller to a larger number")
    if math.isinf(pair[1] - pair[0]):
        raise ValueError(f"{pair} is wider than a float; choose a narrower range")
    return pair


Ordered = Annotated[Range, AfterValidator(_ascending)]


class Draw(np.random.Generator):
    """A seeded generator for one argument of one case."""

    def __init__(self, *names: object) -> None:
        digest = hashlib.sha256("\x1f".join(map(str, names)).encode()).digest()
        super().__init__(np.random.PCG64(int.from_bytes(digest[:16], "big")))


class Input(BaseModel):
    """What every kind of input shares."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: ClassVar[str]

    def draw(self, generator: Draw, earlier: Mapping[str, Argument]) -> Argument:
        """The argument; ``earlier`` holds those already drawn for this case, by name."""
        raise NotImplementedError


class Shaped(Input):
    """An input that may be a tensor; without a shape it is a plain number.

    Attributes:
        shape: the sizes of a tensor; without it, a plain number.
        dtype: the element type.
        requires_grad: whether autograd already tracks it.
        grad: what its .grad holds before the call, left over from earlier.
    """

    shape: Annotated[list[PositiveInt], Field(max_length=MAX_RANK)] | None = None
    dtype: DType = "float32"
    requires_grad: bool = False
    grad: Any = None

    def finish(self, values: NDArray[Any], *, always_tensor: bool = False) -> Value:
        if self.shape is None and values.ndim == 0 and not always_tensor and not self.requires_grad:
            number: float | int | bool = values.item()
            return number
        shaped = values if self.shape is None else values.reshape(self.shape)
        made = from_array(shaped.astype(self.dtype), requires_grad=self.requires_grad)
        return made if self.grad is None else dataclasses.replace(made, grad=self._stale(made.shape))

    def _stale(self, shape: tuple[int, ...]) -> Tensor:
        """The gradient that an earlier backward pass left: a number for all elements, or each one."""
        values = numbers(self.grad, self.dtype)
        if values.ndim and values.shape != shape:
            raise ValueError(
                f"grad has shape {values.shape} where the tensor has {shape}; give one number, or its shape"
            )
        return from_array(np.broadcast_to(values, shape))

    def see_that_it_holds(self, count: int, what: str) -> None:
        """Refuse a shape for another number of elements.

        Args:
            what: the sentence up to the number.
        """
        if self.shape is not None and count != math.prod(self.shape):
            raise ValueError(f"{what} {count} numbers, which shape {self.shape} does not hold; correct one of the two")

    @model_validator(mode="after")
    def _checked(self) -> Shaped:
        if self.shape is not None and math.prod(self.shape) > MAX_ELEMENTS:
            raise ValueError(f"shape {self.shape} holds more than {MAX_ELEMENTS} elements; make it smaller")
        if self.requires_grad and not self.dtype.startswith("float"):
            raise ValueError(f"dtype {self.dtype} cannot require a gradient; use float32")
        if self.grad is not None and not self.requires_grad:
            raise ValueError("only a tensor that requires a gradient has one left over; add requires_grad: true")
        return self


def numbers(nested: Any, dtype: str) -> NDArray[Any]:
    """A rectangular nesting of numbers as an array.

    Raises:
        ValueError: for anything else, a number beyond ``dtype`` included.
    """
    shown = f"{str(nested)[:60]!r}"
    if not all(isinstance(leaf, bool | int | float) for leaf in _leaves(nested)):
        raise ValueError(f"{shown} is no rectangular nesting of numbers; {_NESTING}")
    try:
        with np.errstate(over="raise"):
            values = np.array(nested, dtype=dtype)
    except (OverflowError, FloatingPointError) as error:
        raise ValueError(
            f"{shown} holds a number beyond {dtype}; write a smaller one, or choose another dtype"
        ) from error
    except (ValueError, TypeError) as error:
        raise ValueError(f"{shown} is no rectangular nesting of numbers; {_NESTING}") from error
    if values.ndim > MAX_RANK:
        raise ValueError(f"{shown} is nested deeper than {MAX_RANK}; {_NESTING}")
    if dtype == "int64" and any(leaf != int(leaf) for leaf in _leaves(nested)):
        raise ValueError(f"{shown} holds numbers that are not whole, and dtype is int64; {_WHOLE}")
    return values


def _leaves(nested: Any) -> Iterator[Any]:
    if not isinstance(nested, list):
        yield nested
        return
    for each in nested:
        yield from _leaves(each)


def fixed_or_drawn(term: float | list[float], generator: Draw) -> float:
    """A number, or one from a range."""
    if isinstance(term, list):
        return float(generator.uniform(term[0], term[1]))
    return float(term)
