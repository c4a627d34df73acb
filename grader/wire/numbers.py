"""Tensors from the wire as numpy arrays, for comparing and drawing without torch."""

from __future__ import annotations

import math
import struct

import numpy as np
from numpy.typing import NDArray

from grader.wire.values import ITEM_BYTES, Tensor, Value

_ONE_ELEMENT = {"float32": struct.Struct("<f"), "float64": struct.Struct("<d"), "int64": struct.Struct("<q")}
_NUMPY = {name: np.dtype(name) for name in ITEM_BYTES if name != "bfloat16"}


def array(tensor: Tensor) -> NDArray[np.generic]:
    """The elements as a read-only array of the tensor's shape; bfloat16 widens to a copy in float32."""
    if tensor.dtype == "bfloat16":
        # bfloat16 is the upper half of a float32.
        upper = np.frombuffer(tensor.raw, dtype="<u2").astype(np.uint32) << 16
        return upper.view(np.float32).reshape(tensor.shape)
    return np.frombuffer(tensor.raw, dtype=_NUMPY[tensor.dtype].newbyteorder("<")).reshape(tensor.shape)


def from_array(values: NDArray[np.generic], *, requires_grad: bool = False) -> Tensor:
    """A wire tensor of the same dtype, which must be one of the wire's, and shape."""
    contiguous = np.ascontiguousarray(values)
    little = contiguous.astype(contiguous.dtype.newbyteorder("<"), copy=False)
    return Tensor(
        dtype=values.dtype.name,
        shape=tuple(values.shape),
        raw=little.tobytes(),
        requires_grad=requires_grad,
    )


def cotangent(seed: int, shape: tuple[int, ...]) -> NDArray[np.float64]:
    """The random direction along which a result of ``shape`` is differentiated.

    Child and parent draw it each for themselves, so numpy's PCG64, whose stream is the same everywhere.
    """
    return np.random.Generator(np.random.PCG64(seed)).standard_normal(shape)


def element(tensor: Tensor, index: int) -> Tensor:
    """Element ``index`` of a one-dimensional tensor, as a tensor without dimensions."""
    size = ITEM_BYTES[tensor.dtype]
    return Tensor(
        dtype=tensor.dtype,
        shape=(),
        raw=tensor.raw[index * size : (index + 1) * size],
        requires_grad=tensor.requires_grad,
        is_leaf=tensor.is_leaf,
        grad_fn=tensor.grad_fn,
        storage=tensor.storage,
        numpy=tensor.numpy,
    )


def as_number(value: Value) -> complex | float | int | None:
    """The one number that ``value`` stands for (a number, or a tensor of one element), else None."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float | complex):
        return value
    if isinstance(value, Tensor) and math.prod(value.shape) == 1 and value.dtype != "bool":
        form = _ONE_ELEMENT.get(value.dtype)
        number: complex | float | int
        if form is not None:  # a tenth of the time an array takes
            (number,) = form.unpack(value.raw)
        else:
            number = array(value).reshape(()).item()
        return number
    return None


def as_float(value: Value) -> float | None:
    """The one real number that ``value`` stands for, infinite where it is beyond every float; else None."""
    number = as_number(value)
    if number is None or isinstance(number, complex):
        return None
    try:
        return float(number)
    except OverflowError:
        return math.inf if number > 0 else -math.inf
