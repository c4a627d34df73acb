"""The inputs an exercise calls a student's code with: literals, tensors, seeded draws, callables.

An input in YAML is a literal (number, text, list) or a mapping whose key names its kind::

    x: 3.0
    x: {tensor: [1, 2, 3], requires_grad: true}
    x: {uniform: [-4, 4], away_from: [0, 2]}          # a float
    x: {normal: [0, 1], shape: [5, 2]}                # a float32 tensor
    X: {arange: [-5, 5, 0.1], shape: [100, 1]}
    Y: {linear: {x: X, slope: -5}}                    # slope * X + intercept + noise
    f: {function: sin, scale: 2, rate: 1.5}           # v -> 2 * sin(1.5 * v)

Draws use numpy's PCG64, whose stream does not change between machines, seeded from the grading
seed, the exercise, the case and the argument's name.
"""

from __future__ import annotations

import dataclasses
import hashlib
import math
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Final, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, FiniteFloat, PositiveInt, model_validator

from grader.wire.numbers import array, from_array
from grader.wire.values import MAX_RANK, Tensor, Value

MAX_ELEMENTS: Final = 1_000_000
FunctionName = Literal["sin", "cos", "tan", "exp", "log", "sqrt", "tanh", "square", "cube", "reciprocal", "identity"]

Range = Annotated[list[FiniteFloat], Field(min_length=2, max_length=2)]
Int64 = Annotated[int, Field(ge=-(2**63), lt=2**63)]
DType = Literal["float32", "float64", "int64", "bool"]


def _ascending(pair: list[float]) -> list[float]:
    if pair[0] >= pair[1]:
        raise ValueError(f"{pair} must go from a smaller to a larger number")
    if math.isinf(pair[1] - pair[0]):
        raise ValueError(f"{pair} is wider than a float; choose a narrower range")
    return pair


Ordered = Annotated[Range, AfterValidator(_ascending)]


class Callable(BaseModel):
    """A function the exercise hands to the student: ``scale * g(rate * v + shift)`` or a polynomial."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    function: str
    scale: float = 1.0
    rate: float = 1.0
    shift: float = 0.0
    coefficients: tuple[float, ...] = ()


class Supplied(BaseModel):
    """What a function of the exercise's support file gives, made afresh for each call in the child."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
    name: str
    args: tuple[Any, ...] = ()


Argument: TypeAlias = "Value | Callable | Supplied"


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
    """An input that may be a tensor; without a shape it is a plain number."""

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

    @model_validator(mode="after")
    def _checked(self) -> Shaped:
        if self.shape is not None and math.prod(self.shape) > MAX_ELEMENTS:
            raise ValueError(f"shape {self.shape} holds more than {MAX_ELEMENTS} elements; make it smaller")
        if self.requires_grad and not self.dtype.startswith("float"):
            raise ValueError(f"dtype {self.dtype} cannot require a gradient; use float32")
        if self.grad is not None and not self.requires_grad:
            raise ValueError("only a tensor that requires a gradient has one left over; add requires_grad: true")
        return self


class TensorInput(Shaped):
    kind = "tensor"
    tensor: Any

    def draw(self, generator: Draw, earlier: Mapping[str, Argument]) -> Value:
        return self.finish(numbers(self.tensor, self.dtype), always_tensor=True)

    @model_validator(mode="after")
    def _rectangular(self) -> TensorInput:
        values = numbers(self.tensor, self.dtype)
        if self.shape is not None and values.size != math.prod(self.shape):
            raise ValueError(f"tensor holds {values.size} numbers, which shape {self.shape} does not hold")
        return self


class Rounded(Shaped):
    """Random numbers that may be rounded and kept away from points where answers collide."""

    digits: Annotated[int, Field(ge=0, le=8)] | None = None
    away_from: list[FiniteFloat] = []
    margin: Annotated[float, Field(gt=0)] = 0.1

    def sample(self, generator: Draw, size: tuple[int, ...]) -> NDArray[Any]:
        raise NotImplementedError

    def draw(self, generator: Draw, earlier: Mapping[str, Argument]) -> Value:
        size = tuple(self.shape or ())
        values = self._rounded(self.sample(generator, size))
        for _ in range(1000):
            bad = self._too_close(values)
            if not bad.any():
                return self.finish(values)
            values = np.where(bad, self._rounded(self.sample(generator, size)), values)
        raise ValueError(f"no draw keeps {self.margin} away from {self.away_from}; widen the range")

    def _rounded(self, values: NDArray[Any]) -> NDArray[Any]:
        return np.asarray(values if self.digits is None else np.round(values, self.digits))

    def _too_close(self, values: NDArray[Any]) -> NDArray[np.bool_]:
        bad = np.zeros(values.shape, dtype=bool)
        for point in self.away_from:
            bad |= np.abs(values - point) < self.margin
        return bad


class Uniform(Rounded):
    kind = "uniform"
    uniform: Ordered

    def sample(self, generator: Draw, size: tuple[int, ...]) -> NDArray[Any]:
        return np.asarray(generator.uniform(self.uniform[0], self.uniform[1], size))


class Normal(Rounded):
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
    kind = "choice"
    choice: Annotated[list[float | int | str | bool], Field(min_length=1)]

    def draw(self, generator: Draw, earlier: Mapping[str, Argument]) -> Value:
        return self.choice[int(generator.integers(len(self.choice)))]


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
        count = self._values().size
        if self.shape is not None and count != np.prod(self.shape):
            raise ValueError(f"arange {self.arange} gives {count} numbers, which shape {self.shape} does not hold")
        return self


class LinearTerms(BaseModel):
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
        slope = _fixed_or_drawn(self.linear.slope, generator)
        intercept = _fixed_or_drawn(self.linear.intercept, generator)
        noise = generator.normal(0, 1, values.shape) * self.linear.noise
        return from_array((slope * values + intercept + noise).astype(x.dtype))


class Function(Input):
    kind = "function"
    function: FunctionName
    scale: FiniteFloat | Ordered = 1.0
    rate: FiniteFloat | Ordered = 1.0
    shift: FiniteFloat | Ordered = 0.0

    def draw(self, generator: Draw, earlier: Mapping[str, Argument]) -> Callable:
        return Callable(
            function=self.function,
            scale=_fixed_or_drawn(self.scale, generator),
            rate=_fixed_or_drawn(self.rate, generator),
            shift=_fixed_or_drawn(self.shift, generator),
        )


class Polynomial(Input):
    """A polynomial by its coefficients, the constant first."""

    kind = "polynomial"
    polynomial: Annotated[list[FiniteFloat | Ordered], Field(min_length=1, max_length=12)]

    def draw(self, generator: Draw, earlier: Mapping[str, Argument]) -> Callable:
        coefficients = tuple(_fixed_or_drawn(term, generator) for term in self.polynomial)
        return Callable(function="polynomial", coefficients=coefficients)


class SuppliedInput(Input):
    """``{supplied: make_model, args: [3]}``: from ``<id>_support.py``."""

    kind = "supplied"
    supplied: Annotated[str, Field(pattern=r"^[A-Za-z_]\w{0,59}$")]
    args: list[float | int | str | bool] = []

    def draw(self, generator: Draw, earlier: Mapping[str, Argument]) -> Supplied:
        return Supplied(name=self.supplied, args=tuple(self.args))


KINDS: Final[dict[str, type[Input]]] = {
    cls.kind: cls
    for cls in (TensorInput, Uniform, Normal, Integers, Choice, Arange, Linear, Function, Polynomial, SuppliedInput)
}


def numbers(nested: Any, dtype: str) -> NDArray[Any]:
    """A rectangular nesting of numbers as an array.

    Raises:
        ValueError: for anything else, a number beyond ``dtype`` included.
    """
    try:
        with np.errstate(over="raise"):
            values = np.array(nested, dtype=dtype)
    except (ValueError, TypeError, OverflowError, FloatingPointError) as error:
        raise ValueError(f"{str(nested)[:60]!r} is no rectangular nesting of numbers") from error
    if nested is None or values.ndim > MAX_RANK:
        raise ValueError(f"{str(nested)[:60]!r} is no nesting of numbers, at most {MAX_RANK} deep")
    return values


def _fixed_or_drawn(term: float | list[float], generator: Draw) -> float:
    if isinstance(term, list):
        return float(generator.uniform(term[0], term[1]))
    return float(term)
