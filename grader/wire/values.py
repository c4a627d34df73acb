"""The plain types that a decoded value can consist of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

CHAINED: Final = ("first result", "second result")
"""The roots of a call that goes on with its own result; no names of Python's, so that they meet no other root."""
DTYPES: Final = (
    "float32",
    "float64",
    "float16",
    "bfloat16",
    "int64",
    "int32",
    "int16",
    "int8",
    "uint8",
    "bool",
    "complex64",
    "complex128",
)
"""Element types by their number on the wire; the order is part of the format."""

ITEM_BYTES: Final = {
    "float32": 4,
    "float64": 8,
    "float16": 2,
    "bfloat16": 2,
    "int64": 8,
    "int32": 4,
    "int16": 2,
    "int8": 1,
    "uint8": 1,
    "bool": 1,
    "complex64": 8,
    "complex128": 16,
}

MAX_RANK: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Tensor:
    """A tensor as data: no torch needed to hold or compare it.

    Attributes:
        dtype: one of :data:`DTYPES`.
        shape: up to :data:`MAX_RANK` sizes, each >= 0.
        raw: the elements in row-major order, little-endian; its length fits ``shape`` and ``dtype``.
        requires_grad, is_leaf: as torch reports them.
        grad_fn: type name of the node that made it, or None.
        storage: number of its storage within one case; equal numbers share memory. 0: unknown.
        grad: ``.grad`` of a leaf, where it has one.
        numpy: it arrived as a numpy array, not as a torch tensor.
    """

    dtype: str
    shape: tuple[int, ...]
    raw: bytes
    requires_grad: bool = False
    is_leaf: bool = True
    grad_fn: str | None = None
    storage: int = 0
    grad: Tensor | None = None
    numpy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """Something that was not transported: its type's name and a short text about it."""

    type: str
    text: str


Value: TypeAlias = (
    "bool | int | float | complex | str | bytes | list[Value] | tuple[Value, ...]"
    " | dict[Value, Value] | Tensor | Described | None"
)
