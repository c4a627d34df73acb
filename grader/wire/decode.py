"""The reader of untrusted bytes: it can only build plain values, within stated limits."""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass
from typing import Final

from grader.wire.encode import (
    TENSOR_HAS_GRAD,
    TENSOR_IS_LEAF,
    TENSOR_IS_NUMPY,
    TENSOR_REQUIRES_GRAD,
)
from grader.wire.values import DTYPES, ITEM_BYTES, MAX_RANK, Described, Tensor, Value

_LENGTH = struct.Struct(">I")
_INT = struct.Struct(">q")
_FLOAT = struct.Struct(">d")
_COMPLEX = struct.Struct(">dd")
_MAX_INT_BYTES: Final = 512


class WireError(ValueError):
    """The bytes are not one well-formed value within the limits; the message says where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a value may cost to read.

    Attributes:
        nodes: values in all, containers and their items counted each. A node costs at most about
            200 bytes beside the bytes it copies, so this bounds memory.
        depth: containers within containers.
    """

    nodes: int = 100_000
    depth: int = 32


def decode(raw: bytes, limits: Limits | None = None) -> Value:
    """Read exactly one value from ``raw``.

    Raises:
        WireError: on truncation, trailing bytes, an unknown tag, an unhashable or repeated key, or
            a limit passed. No other exception, whatever the bytes.
    """
    reader = _Reader(raw, limits or Limits())
    value = reader.value(0)
    if reader.at != len(raw):
        raise WireError(f"{len(raw) - reader.at} bytes follow the value")
    return value


class _Reader:
    __slots__ = ("at", "depth_limit", "nodes_left", "raw")

    def __init__(self, raw: bytes, limits: Limits) -> None:
        self.raw = raw
        self.at = 0
        self.nodes_left = limits.nodes
        self.depth_limit = limits.depth

    def value(self, depth: int) -> Value:
        self.nodes_left -= 1
        if self.nodes_left < 0:
            raise WireError("more values than the limit allows")
        tag = self.take(1)
        if tag == b"d":
            return float(_FLOAT.unpack(self.take(8))[0])
        if tag == b"i":
            return int(_INT.unpack(self.take(8))[0])
        if tag == b"s":
            return self.text()
        if tag == b"x":
            return self.tensor(may_have_grad=True)
        if tag == b"N":
            return None
        if tag == b"T":
            return True
        if tag == b"F":
            return False
        if tag == b"l":
            return self.items(depth)
        if tag == b"t":
            return tuple(self.items(depth))
        if tag == b"m":
            return self.mapping(depth)
        if tag == b"o":
            return Described(type=self.text(), text=self.text())
        if tag == b"b":
            return self.take(self.length())
        if tag == b"c":
            real, imaginary = _COMPLEX.unpack(self.take(16))
            return complex(real, imaginary)
        if tag == b"I":
            size = self.length()
            if size > _MAX_INT_BYTES:
                raise WireError(f"an int of {size} bytes")
            return int.from_bytes(self.take(size), "big", signed=True)
        raise WireError(f"unknown tag {tag!r} at byte {self.at - 1}")

    def take(self, count: int) -> bytes:
        end = self.at + count
        if end > len(self.raw):
            raise WireError(f"truncated at byte {len(self.raw)}: {count} more were announced")
        taken = self.raw[self.at : end]
        self.at = end
        return taken

    def length(self) -> int:
        return int(_LENGTH.unpack(self.take(4))[0])

    def text(self) -> str:
        try:
            return self.take(self.length()).decode("utf-8")
        except UnicodeDecodeError as error:
            raise WireError("text is not UTF-8") from error

    def count(self, depth: int) -> int:
        if depth >= self.depth_limit:
            raise WireError(f"nested deeper than {self.depth_limit}")
        return self.length()

    def items(self, depth: int) -> list[Value]:
        # Appending, never preallocating: an announced count costs nothing until its items exist.
        return [self.value(depth + 1) for _ in range(self.count(depth))]

    def mapping(self, depth: int) -> dict[Value, Value]:
        result: dict[Value, Value] = {}
        for _ in range(self.count(depth)):
            key = self.value(depth + 1)
            if not isinstance(key, None | bool | int | float | complex | str | bytes):
                raise WireError(f"a key of type {type(key).__name__}")
            if key in result:
                raise WireError("a key stands twice")
            result[key] = self.value(depth + 1)
        return result

    def tensor(self, *, may_have_grad: bool) -> Tensor:
        flags, dtype_number, rank = self.take(3)
        if dtype_number >= len(DTYPES):
            raise WireError(f"unknown dtype number {dtype_number}")
        if rank > MAX_RANK:
            raise WireError(f"a tensor of rank {rank}")
        dtype = DTYPES[dtype_number]
        shape = tuple(int(_INT.unpack(self.take(8))[0]) for _ in range(rank))
        if any(size < 0 for size in shape):
            raise WireError(f"a negative size in {shape}")
        storage = int(_INT.unpack(self.take(8))[0])
        grad_fn = self.text() or None
        raw = self.take(self.length())
        if math.prod(shape) * ITEM_BYTES[dtype] != len(raw):
            raise WireError(f"{len(raw)} bytes do not make a {dtype} tensor of shape {shape}")
        grad = None
        if flags & TENSOR_HAS_GRAD:
            if not may_have_grad or self.take(1) != b"x":
                raise WireError("a gradient that is no plain tensor")
            grad = self.tensor(may_have_grad=False)
        return Tensor(
            dtype=dtype,
            shape=shape,
            raw=raw,
            requires_grad=bool(flags & TENSOR_REQUIRES_GRAD),
            is_leaf=bool(flags & TENSOR_IS_LEAF),
            grad_fn=grad_fn,
            storage=storage,
            grad=grad,
            numpy=bool(flags & TENSOR_IS_NUMPY),
        )
