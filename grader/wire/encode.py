"""Writing plain values; whoever has live tensors or other objects makes plain ones of them first."""

from __future__ import annotations

import struct
from typing import Any

from grader.wire.values import DTYPES, Described, Tensor

_LENGTH = struct.Struct(">I")
_INT = struct.Struct(">q")
_FLOAT = struct.Struct(">d")
_COMPLEX = struct.Struct(">dd")
_DTYPE_NUMBER = {name: number for number, name in enumerate(DTYPES)}

TENSOR_REQUIRES_GRAD = 1
TENSOR_IS_LEAF = 2
TENSOR_HAS_GRAD = 4
TENSOR_IS_NUMPY = 8


def encode(value: Any) -> bytes:
    """Encode one value: any nesting of the wire's plain types.

    Raises:
        TypeError: for a type that the wire does not carry.
        RecursionError: for nesting deeper than the interpreter's stack.
    """
    out = bytearray()
    _write(out, value)
    return bytes(out)


def frame(payload: bytes) -> bytes:
    """Prefix an encoded value with its length, as it stands in a stream."""
    return _LENGTH.pack(len(payload)) + payload


def _write(out: bytearray, value: Any) -> None:
    # Exact types only: a subclass may override anything.
    kind = type(value)
    if kind is float:
        out += b"d"
        out += _FLOAT.pack(value)
    elif kind is int:
        _write_int(out, value)
    elif kind is str:
        _write_text(out, b"s", value)
    elif kind is bool:
        out += b"T" if value else b"F"
    elif value is None:
        out += b"N"
    elif kind is Tensor:
        _write_tensor(out, value)
    elif kind is list or kind is tuple:
        out += b"l" if kind is list else b"t"
        out += _LENGTH.pack(len(value))
        for item in value:
            _write(out, item)
    elif kind is dict:
        out += b"m"
        out += _LENGTH.pack(len(value))
        for key, item in value.items():
            _write(out, key)
            _write(out, item)
    elif kind is bytes:
        out += b"b"
        out += _LENGTH.pack(len(value))
        out += value
    elif kind is complex:
        out += b"c"
        out += _COMPLEX.pack(value.real, value.imag)
    elif kind is Described:
        out += b"o"
        _write_text(out, b"", value.type)
        _write_text(out, b"", value.text)
    else:
        raise TypeError(f"the wire does not carry {kind.__name__}")


def _write_int(out: bytearray, value: int) -> None:
    if -(2**63) <= value < 2**63:
        out += b"i"
        out += _INT.pack(value)
    else:
        raw = value.to_bytes(value.bit_length() // 8 + 1, "big", signed=True)
        out += b"I"
        out += _LENGTH.pack(len(raw))
        out += raw


def _write_text(out: bytearray, tag: bytes, value: str) -> None:
    # "backslashreplace" because a student's string may hold lone surrogates.
    raw = value.encode("utf-8", "backslashreplace")
    out += tag
    out += _LENGTH.pack(len(raw))
    out += raw


def _write_tensor(out: bytearray, tensor: Tensor) -> None:
    flags = (
        tensor.requires_grad * TENSOR_REQUIRES_GRAD
        + tensor.is_leaf * TENSOR_IS_LEAF
        + (tensor.grad is not None) * TENSOR_HAS_GRAD
        + tensor.numpy * TENSOR_IS_NUMPY
    )
    out += b"x"
    out += bytes((flags, _DTYPE_NUMBER[tensor.dtype], len(tensor.shape)))
    for size in tensor.shape:
        out += _INT.pack(size)
    out += _INT.pack(tensor.storage)
    _write_text(out, b"", tensor.grad_fn or "")
    out += _LENGTH.pack(len(tensor.raw))
    out += tensor.raw
    if tensor.grad is not None:
        _write_tensor(out, tensor.grad)
