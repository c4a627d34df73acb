"""The reader of untrusted bytes: it can only build plain values, within stated limits."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

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
_SHAPES: Final = tuple(struct.Struct(f">{rank}q") for rank in range(MAX_RANK + 1))
_MAX_INT_BYTES: Final = 512
# Names of types and what is said of objects; a child sends a few hundred characters.
_MAX_WORDS: Final = 4_096
# Complex numbers, and ints beyond these 64 bits, are not: as many of them as one likes share a hash, and a dict of
# such keys takes the square of its size.
_KEY_TYPES: Final = (type(None), bool, int, float, str, bytes)


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


TRUSTED: Final = Limits(nodes=10_000_000)
"""For what the parent itself wrote and counted: they need only be out of the way."""


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
    """A cursor over the bytes. Reading one byte past the end is an error in every method."""

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
        try:
            read = _READERS[self.raw[self.at]]
        except IndexError:
            raise self.truncated(1) from None
        except KeyError:
            raise WireError(f"unknown tag {self.raw[self.at]} at byte {self.at}") from None
        self.at += 1
        return read(self, depth)

    def take(self, count: int) -> bytes:
        start = self.at
        self.at += count
        if self.at > len(self.raw):
            raise self.truncated(self.at - len(self.raw))
        return self.raw[start : self.at]

    def unpack(self, form: struct.Struct) -> tuple[Any, ...]:
        start = self.at
        self.at += form.size
        try:
            return form.unpack_from(self.raw, start)
        except struct.error:
            raise self.truncated(self.at - len(self.raw)) from None

    def truncated(self, missing: int) -> WireError:
        return WireError(f"truncated at byte {len(self.raw)}: {missing} more were announced")

    def length(self) -> int:
        (length,) = self.unpack(_LENGTH)
        return int(length)

    def text(self) -> str:
        try:
            return self.take(self.length()).decode("utf-8")
        except UnicodeDecodeError as error:
            raise WireError("text is not UTF-8") from error

    def words(self) -> str:
        words = self.text()
        if len(words) > _MAX_WORDS:
            raise WireError(f"a description of {len(words)} characters")
        return words

    def items(self, depth: int) -> list[Value]:
        if depth >= self.depth_limit:
            raise WireError(f"nested deeper than {self.depth_limit}")
        # Appending, never preallocating: an announced count costs nothing until its items exist.
        return [self.value(depth + 1) for _ in range(self.length())]

    def mapping(self, depth: int) -> dict[Value, Value]:
        if depth >= self.depth_limit:
            raise WireError(f"nested deeper than {self.depth_limit}")
        result: dict[Value, Value] = {}
        for _ in range(self.length()):
            key = self.value(depth + 1)
            if not isinstance(key, _KEY_TYPES):
                raise WireError(f"a key of type {type(key).__name__}")
            if isinstance(key, int) and not -(2**63) <= key < 2**63:
                raise WireError("an int beyond 64 bits as a key")
            if key in result:
                raise WireError("a key stands twice")
            result[key] = self.value(depth + 1)
        return result

    def large_int(self) -> int:
        size = self.length()
        if size > _MAX_INT_BYTES:
            raise WireError(f"an int of {size} bytes")
        return int.from_bytes(self.take(size), "big", signed=True)

    def tensor(self, *, may_have_grad: bool) -> Tensor:
        flags, dtype_number, rank = self.take(3)
        if dtype_number >= len(DTYPES):
            raise WireError(f"unknown dtype number {dtype_number}")
        if rank > MAX_RANK:
            raise WireError(f"a tensor of rank {rank}")
        dtype = DTYPES[dtype_number]
        shape = self.unpack(_SHAPES[rank])
        if rank and min(shape) < 0:
            raise WireError(f"a negative size in {shape}")
        (storage,) = self.unpack(_INT)
        grad_fn = self.words() or None
        raw = self.take(self.length())
        if math.prod(size or 1 for size in shape) * ITEM_BYTES[dtype] >= 2**63:
            # With a size of 0 there are no bytes to contradict the others, and numpy refuses the shape.
            raise WireError(f"a tensor of shape {shape}")
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


_READERS: Final[dict[int, Callable[[_Reader, int], Value]]] = {
    ord("d"): lambda reader, _: reader.unpack(_FLOAT)[0],
    ord("i"): lambda reader, _: reader.unpack(_INT)[0],
    ord("s"): lambda reader, _: reader.text(),
    ord("x"): lambda reader, _: reader.tensor(may_have_grad=True),
    ord("N"): lambda _, __: None,
    ord("T"): lambda _, __: True,
    ord("F"): lambda _, __: False,
    ord("l"): lambda reader, depth: reader.items(depth),
    ord("t"): lambda reader, depth: tuple(reader.items(depth)),
    ord("m"): lambda reader, depth: reader.mapping(depth),
    ord("o"): lambda reader, _: Described(type=reader.words(), text=reader.words()),
    ord("b"): lambda reader, _: reader.take(reader.length()),
    ord("c"): lambda reader, _: complex(*reader.unpack(_COMPLEX)),
    ord("I"): lambda reader, _: reader.large_int(),
}
