"""Values as short texts for a reader, whoever made them: bounded, and escaped by whoever prints them."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from contextvars import ContextVar
from typing import Final

import numpy as np

from grader.wire.numbers import array
from grader.wire.values import Tensor, Value

_ADDRESS: Final = re.compile(r" at 0x[0-9a-fA-F]+")
_TERSE: Final = ContextVar("terse", default=False)


@contextlib.contextmanager
def terse() -> Iterator[None]:
    """Within, values are not put into words: for who judges many times and reads only the verdicts."""
    token = _TERSE.set(True)
    try:
        yield
    finally:
        _TERSE.reset(token)


def short(value: Value, limit: int = 200) -> str:
    """A value as one line for a reader, at most ``limit`` characters."""
    if _TERSE.get():
        return "…"
    if isinstance(value, Tensor):
        text = _tensor_text(value)
    elif isinstance(value, list | tuple):
        inner = ", ".join(short(item, 40) for item in value[:8])
        inner += ", …" if len(value) > 8 else ""
        text = f"[{inner}]" if isinstance(value, list) else f"({inner}{',' if len(value) == 1 else ''})"
    elif isinstance(value, dict):
        inner = ", ".join(f"{short(key, 40)}: {short(item, 60)}" for key, item in list(value.items())[:8])
        text = "{" + inner + (", …}" if len(value) > 8 else "}")
    elif isinstance(value, float):
        text = digits(value)
    elif value is None or isinstance(value, bool | int | complex | str | bytes):
        # An int may have 4096 bits; its decimal digits are not worth the time.
        text = hex(value) if isinstance(value, int) and value.bit_length() > 256 else repr(value)
    else:
        # An address is another in each run.
        text = _ADDRESS.sub("", value.text) or f"<{value.type}>"
    return text if len(text) <= limit else text[: limit - 1] + "…"


def digits(number: complex) -> str:
    """A number as a reader wants it: seven digits of a float, all of a whole number that is not huge."""
    if isinstance(number, int):
        return short(number)
    if isinstance(number, float):
        return f"{number:.7g}"
    return f"{number:.7g}" if number.imag else f"{number.real:.7g}"


def _tensor_text(tensor: Tensor) -> str:
    values = array(tensor)
    shown = np.array2string(values, precision=5, threshold=20, edgeitems=3, separator=", ", max_line_width=10_000)
    # numpy pads numbers into columns, which one line has no use for.
    text = "tensor(" + re.sub(r" (?=[,\]])|(?<=\[) ", "", " ".join(shown.split()))
    if tensor.dtype not in {"float32", "int64", "bool"}:
        text += f", dtype={tensor.dtype}"
    if tensor.grad_fn:
        text += f", grad_fn=<{tensor.grad_fn}>"
    elif tensor.requires_grad:
        text += ", requires_grad=True"
    return text + ")"
