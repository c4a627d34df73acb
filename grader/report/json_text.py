"""JSON as our files hold it: readable, diffable, and safe to open anywhere.

Text stays as it was written, except that characters which could harm a terminal or an editor, or
that UTF-8 cannot hold, are written as JSON escapes: reading the file gives them back unchanged.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

from grader.report.text import UNSAFE_IN_BLOCK

# One for all: making an encoder costs more than writing most values.
_line: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def dump(value: Any, *, open_levels: int = 0, indent: str = "") -> str:
    """JSON text without a final newline.

    Args:
        value: dicts with string keys, lists, strings, finite numbers, booleans and None.
        open_levels: how many levels of containers are laid out an item a line; deeper ones stay on
            one line, which the standard library writes ten times faster than an indented layout.
    """
    return UNSAFE_IN_BLOCK.sub(_escape, _lay_out(value, open_levels, indent))


def _lay_out(value: Any, open_levels: int, indent: str) -> str:
    if open_levels <= 0 or not value or not isinstance(value, dict | list):
        return _line(value)
    inner = indent + "  "
    items = (
        [f"{_line(key)}: {_lay_out(item, open_levels - 1, inner)}" for key, item in value.items()]
        if isinstance(value, dict)
        else [_lay_out(item, open_levels - 1, inner) for item in value]
    )
    start, end = "{}" if isinstance(value, dict) else "[]"
    return f"{start}\n{inner}" + f",\n{inner}".join(items) + f"\n{indent}{end}"


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code <= 0xFFFF:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
