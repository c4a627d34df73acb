"""Untrusted text made safe to look at: in a terminal, on one line, in a page.

Control characters, escape sequences, invisible and direction-changing characters and lone
surrogates become visible escapes (``\\x1b``, ``\\u202e``); everything else, in any script, stays.
Markup is not this module's business: pages and ``rich`` escape for themselves, after this.
"""

from __future__ import annotations

import re
from typing import Final

_CONTROLS: Final = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_INVISIBLE: Final = r"\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
_NO_TEXT: Final = r"\ud800-\udfff\ufffe\uffff\U000e0000-\U000e007f"

UNSAFE_IN_BLOCK: Final = re.compile(f"[{_CONTROLS}\r{_INVISIBLE}{_NO_TEXT}]")
"""What may not be shown as it is even where lines and tabs are welcome."""

_UNSAFE_IN_LINE: Final = re.compile(f"[{_CONTROLS}\t\n\r{_INVISIBLE}{_NO_TEXT}]")
_SHORT: Final = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}


def clean(text: str, limit: int) -> str:
    """One line of at most ``limit`` characters, safe to print; ``…`` ends a text that was cut."""
    return _cut(_UNSAFE_IN_LINE.sub(_escape, text[: limit + 1]), limit)


def clean_block(text: str, limit: int) -> str:
    """As :func:`clean`, but line breaks (``\\r\\n`` as ``\\n``) and tabs stay."""
    return _cut(UNSAFE_IN_BLOCK.sub(_escape, text[: limit + 1].replace("\r\n", "\n")), limit, text)


def _cut(shown: str, limit: int, whole: str = "") -> str:
    # A shortening "\r\n" may leave a text that was cut within the limit.
    if len(shown) <= limit and len(whole) <= limit + 1:
        return shown
    return shown[: limit - 1] + "…"


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    code = ord(character)
    if code > 0xFFFF:
        return f"\\U{code:08x}"
    return _SHORT.get(character) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")
