"""Reading decoded values as rows, lists and names of a known shape; nothing else gets through."""

from __future__ import annotations

from typing import Any, Final, TypeVar

from grader.wire.values import Value

_T = TypeVar("_T")
MAX_ITEMS: Final = 1_000
MAX_TEXT: Final = 2_000
"""No name or message that a child sends is longer; what is would only be cut further on."""
MAX_OUTPUT_BYTES: Final = 16_384
"""What it printed in one step is kept up to here."""
MAX_SHAPES: Final = 8
"""Of the tensors of an event."""


class Malformed(ValueError):
    """A message that makes no sense, which only a tampering child sends."""


def named(value: Value) -> dict[str, Value]:
    if not isinstance(value, dict) or len(value) > MAX_ITEMS:
        raise Malformed("values by name")
    if any(len(is_(str, name)) > MAX_TEXT for name in value):
        raise Malformed("a name that is too long")
    return {is_(str, name): item for name, item in value.items()}


def text(value: Value, limit: int = MAX_TEXT) -> str:
    return is_(str, value)[:limit]


def items(value: Value) -> list[Any]:
    if not isinstance(value, list) or len(value) > MAX_ITEMS:
        raise Malformed("a list")
    return value


def texts(value: Value) -> tuple[str, ...]:
    return tuple(text(item) for item in items(value))


def row(value: Value, length: int) -> list[Any]:
    found = items(value)
    if len(found) != length:
        raise Malformed(f"{len(found)} fields instead of {length}")
    return found


def is_(kind: type[_T], value: Any) -> _T:
    # `type`, not isinstance: True is no count.
    if type(value) is not kind:
        raise Malformed(f"a {type(value).__name__} instead of a {kind.__name__}")
    return value
