"""Live objects as plain wire values, within a budget; what cannot go is described in words."""

from __future__ import annotations

import math
from typing import Any, Final

import numpy as np
import torch

from grader.wire.values import DTYPES, MAX_RANK, Described, Tensor, Value

# Both together stay within what the parent reads in one frame.
MAX_NODES: Final = 40_000
MAX_BYTES: Final = 12 << 20
MAX_DEPTH: Final = 16
MAX_TENSOR_BYTES: Final = 4 << 20
MAX_TEXT: Final = 16_384
MAX_INT_BITS: Final = 4_000
MAX_REPR: Final = 200

_DTYPE_NAMES: Final = {getattr(torch, name): name for name in DTYPES}
_PLAIN: Final = frozenset({type(None), bool, float, complex})


class Describer:
    """Turns the objects of one case into plain values; storages are numbered within the case."""

    def __init__(self) -> None:
        self._nodes_left = MAX_NODES
        self._bytes_left = MAX_BYTES
        self._storages: dict[int, int] = {}

    def plain(self, value: Any, depth: int = 0) -> Value:
        """The plain value of ``value``; never raises for an odd object, only describes it."""
        kind = type(value)
        if kind in _PLAIN:
            known: Value = value
            return known
        if depth > MAX_DEPTH:
            return _too_large(kind)
        if kind is int:
            return self._int(value)
        if kind is str:
            return self._text(value)
        if kind is tuple:
            return tuple(items) if (items := self._items(value, depth)) is not None else _too_large(kind)
        if kind is list:
            return items if (items := self._items(value, depth)) is not None else _too_large(kind)
        if kind is dict:
            return self._dict(value, depth)
        try:
            return self._tensor(value) if kind is torch.Tensor else self._other(value, kind, depth)
        except BaseException as error:
            # A tensor that escaped from a transform, a repr that raises SystemExit.
            return Described(type=_name(kind), text=f"could not be read ({type(error).__name__})")

    def _other(self, value: Any, kind: type, depth: int) -> Value:
        # By the real type's bases: `isinstance` would ask the object's own __class__.
        bases = kind.__mro__
        if torch.Tensor in bases:
            with torch._C.DisableTorchFunctionSubclass():
                return self._tensor(value.as_subclass(torch.Tensor) if kind is not torch.nn.Parameter else value)
        if np.ndarray in bases:
            return self._array(np.asarray(value).view(np.ndarray))
        if np.generic in bases and float not in bases:
            item = value.item() if np.number in bases or np.bool_ in bases else value
            # A number too wide for Python is its own item.
            return self._described(value) if type(item) is kind else self.plain(item, depth + 1)
        if float in bases:
            return float.__add__(value, 0.0)
        if int in bases:
            return self._int(int.__add__(value, 0))
        if str in bases:
            return self._text(str.__str__(value))
        if tuple in bases:
            return self.plain(tuple(tuple.__iter__(value)), depth)
        if list in bases:
            return self.plain(list(list.__iter__(value)), depth)
        if dict in bases:
            return self._dict(dict(dict.items(value)), depth)
        if kind is bytes:
            raw: bytes = value
            return raw[:MAX_TEXT] if self._affords(min(len(raw), MAX_TEXT)) else _too_large(kind)
        return self._described(value)

    def _items(self, value: list[Any] | tuple[Any, ...], depth: int) -> list[Value] | None:
        """A container's items, or None where they are more than is left of the budget."""
        # Before they are copied: there may be no memory for as many once more.
        if len(value) > self._nodes_left:
            return None
        self._nodes_left -= len(value)
        return [self.plain(item, depth + 1) for item in list(value)]

    def _affords(self, size_bytes: int) -> bool:
        if size_bytes > self._bytes_left:
            return False
        self._bytes_left -= size_bytes
        return True

    def _int(self, value: int) -> Value:
        bits = value.bit_length()
        if bits > MAX_INT_BITS:
            return Described(type="int", text=f"an int of {bits} bits")
        return value if bits < 64 or self._affords(bits // 8) else _too_large(int)

    def _text(self, text: str) -> Value:
        short = _capped(text)
        if short.isascii():
            return short if self._affords(len(short)) else _too_large(str)
        # As it is written: two texts that differ in what cannot be written may be two keys of a dict.
        raw = short.encode("utf-8", "backslashreplace")
        return raw.decode("utf-8") if self._affords(len(raw)) else _too_large(str)

    def _described(self, value: Any) -> Described:
        kind = type(value)
        try:
            text = repr(value)[:MAX_REPR]
        except BaseException as error:
            text = f"its repr raised {type(error).__name__}"
        if not isinstance(text, str):
            text = ""
        # Up to six bytes for a lone surrogate.
        return Described(type=_name(kind), text=text) if self._affords(6 * len(text)) else _too_large(kind)

    def _dict(self, value: dict[Any, Any], depth: int) -> Value:
        if 2 * len(value) > self._nodes_left:
            return _too_large(dict)
        self._nodes_left -= 2 * len(value)
        result: dict[Value, Value] = {}
        for key, item in value.items():
            plain_key = self.plain(key, depth + 1)
            # What the reader takes as a key.
            is_huge = isinstance(plain_key, int) and not -(2**63) <= plain_key < 2**63
            if is_huge or not isinstance(plain_key, None | bool | int | float | str):
                return Described(type="dict", text="a dict with keys that are not plain")
            result[plain_key] = self.plain(item, depth + 1)
        return result

    def _tensor(self, tensor: torch.Tensor, *, with_grad: bool = True) -> Value:
        name = _DTYPE_NAMES.get(tensor.dtype)
        if name is None or tensor.layout is not torch.strided or tensor.device.type != "cpu":
            return Described(
                type="Tensor", text=f"a tensor of dtype {tensor.dtype}, layout {tensor.layout}, on {tensor.device}"
            )
        shape = tuple(tensor.shape)
        # Before any copy: a stride-0 view can claim 10**12 elements.
        size_bytes = math.prod(shape) * tensor.element_size()
        if size_bytes > MAX_TENSOR_BYTES or len(shape) > MAX_RANK or not self._affords(size_bytes):
            return Described(type="Tensor", text=f"a tensor of shape {shape}, too large to be read")
        grad = None
        if with_grad and tensor.requires_grad and (tensor.is_leaf or tensor.retains_grad) and tensor.grad is not None:
            described = self._tensor(tensor.grad, with_grad=False)
            grad = described if isinstance(described, Tensor) else None
        address = tensor.untyped_storage().data_ptr()
        grad_fn = tensor.grad_fn
        return Tensor(
            dtype=name,
            shape=shape,
            raw=_raw(tensor),
            requires_grad=tensor.requires_grad,
            is_leaf=tensor.is_leaf,
            grad_fn=None if grad_fn is None else type(grad_fn).__name__[:100],
            storage=self._storages.setdefault(address, len(self._storages) + 1) if address else 0,
            grad=grad,
        )

    def _array(self, array: np.ndarray[Any, Any]) -> Value:
        large = array.nbytes > MAX_TENSOR_BYTES or array.ndim > MAX_RANK
        if array.dtype.name not in DTYPES or large or not self._affords(array.nbytes):
            # A dtype of records names each of its fields.
            text = f"an array of dtype {str(array.dtype)[:MAX_REPR]} and shape {array.shape}"
            return Described(type="ndarray", text=text)
        contiguous = np.ascontiguousarray(array)
        return Tensor(
            dtype=array.dtype.name,
            shape=array.shape,
            raw=contiguous.astype(contiguous.dtype.newbyteorder("<"), copy=False).tobytes(),
            numpy=True,
        )


def _raw(tensor: torch.Tensor) -> bytes:
    plain = tensor.detach().resolve_conj().resolve_neg().contiguous()
    if plain.dtype is torch.bfloat16:
        plain = plain.view(torch.int16)
    raw: bytes = plain.numpy().tobytes()
    return raw


def _too_large(kind: type) -> Described:
    return Described(type=_name(kind), text="too large or too deeply nested to be read")


def _capped(text: str) -> str:
    return text if len(text) <= MAX_TEXT else text[:MAX_TEXT] + "…"


def _name(kind: type) -> str:
    return type.__dict__["__name__"].__get__(kind)[:100]  # type: ignore[no-any-return]  # a metaclass may fake it
