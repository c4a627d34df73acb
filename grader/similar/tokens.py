"""A source as normalised tokens, with the lines they stand on. The text is hostile and is never parsed.

What can be changed without thought is evened out: names a student chose, numbers, texts, comments,
docstrings, white space, and whether `;` or a line break ends a statement. What cannot stays: keywords,
operators, built-in names, attributes and keyword arguments, which are the library's.
"""

from __future__ import annotations

import builtins
import io
import keyword
import tokenize
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

MAX_BYTES: Final = 200_000
MAX_TOKENS: Final = 20_000

_KEPT: Final = frozenset(keyword.kwlist) | frozenset(name for name in dir(builtins) if not name.startswith("_"))
_DROPPED: Final = frozenset(
    [tokenize.COMMENT, tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.ENCODING, tokenize.ENDMARKER]
)
_F_START: Final = getattr(tokenize, "FSTRING_START", -1)
_F_END: Final = getattr(tokenize, "FSTRING_END", -1)
_NUMBER, _TEXT, _NAME, _END = "0", '""', "x", ";"


@dataclass(frozen=True, kw_only=True)
class Tokens:
    """Normalised tokens.

    Attributes:
        texts: one per token.
        lines: the line, from 1, that each begins on.
        blocks: by name of each function or class at the left margin, its tokens as ``(first, after the last)``.
        note: what was wrong with the source, as what follows its name in a sentence; empty where nothing was.
    """

    texts: tuple[str, ...]
    lines: tuple[int, ...]
    blocks: dict[str, tuple[int, int]]
    note: str = ""


class Unreadable(Exception):
    """A file that cannot be compared, said as what follows its name in a sentence."""


def read_tokens(source: bytes) -> Tokens:
    """The tokens of a Python source; of one with a mistake in it, those before the mistake.

    Raises:
        Unreadable: for what is no text of a sensible size.
    """
    return _normalised(*_split(decode(source)))


def decode(source: bytes) -> str:
    """A source as text with ``\\n`` between lines.

    Raises:
        Unreadable: as :func:`read_tokens`.
    """
    if len(source) > MAX_BYTES:
        raise Unreadable(f"is larger than {MAX_BYTES // 1000} kB and was not compared")
    if b"\0" in source:
        raise Unreadable("holds null bytes and was not compared")
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Only names and texts can hold such bytes, and both are evened out.
        text = source.decode("latin-1")
    # A form feed resets the column that the tokeniser counts, and a lone \r ends a line for Python only.
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", " ")


def _split(text: str) -> tuple[list[tokenize.TokenInfo], str]:
    found: list[tokenize.TokenInfo] = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(text, newline="\n").readline):
            found.append(token)
            if len(found) >= MAX_TOKENS:
                return found, f"was compared up to line {token.start[0]}: it holds too much"
    except (tokenize.TokenError, SyntaxError, ValueError, RecursionError, MemoryError):
        line = found[-1].end[0] if found else 1
        return found, f"was compared up to line {line}: what follows is no Python"
    return found, ""


def _normalised(found: Sequence[tokenize.TokenInfo], note: str) -> Tokens:
    texts: list[str] = []
    lines: list[int] = []
    blocks: dict[str, tuple[int, int]] = {}
    depth = brackets = formatted = 0
    opened: tuple[str, int] | None = None
    kept = list(_without_docstrings(found))
    for at, token in enumerate(kept):
        if token.type == tokenize.INDENT:
            depth += 1
        elif token.type == tokenize.DEDENT:
            depth -= 1
            if depth == 0 and opened:
                blocks.setdefault(opened[0], (opened[1], len(texts)))
                opened = None
        elif token.type == _F_START:
            formatted += 1
        elif token.type == _F_END:
            formatted -= 1
            if formatted == 0:
                texts.append(_TEXT)
                lines.append(token.start[0])
            continue
        if token.type in _DROPPED or formatted:
            continue
        if depth == 0 and opened is None and token.string in {"def", "class"} and at + 1 < len(kept):
            opened = (kept[at + 1].string, len(texts))
        brackets += (token.string in {"(", "[", "{"}) - (token.string in {")", "]", "}"})
        after = kept[at + 1] if at + 1 < len(kept) else None
        if opened and depth == 0 and token.type == tokenize.NEWLINE and not _goes_on(kept, at + 1):
            # All of it stood on one line.
            blocks.setdefault(opened[0], (opened[1], len(texts)))
            opened = None
        text = _text(token, kept[at - 1] if at else None, after, brackets)
        if text == _END and (not texts or texts[-1] == _END):
            continue
        texts.append(text)
        lines.append(token.start[0])
    if opened:
        blocks.setdefault(opened[0], (opened[1], len(texts)))
    return Tokens(texts=tuple(texts), lines=tuple(lines), blocks=blocks, note=note)


def _goes_on(tokens: Sequence[tokenize.TokenInfo], at: int) -> bool:
    """Whether lines that stand further in follow."""
    while at < len(tokens) and tokens[at].type in {tokenize.NL, tokenize.COMMENT}:
        at += 1
    return at < len(tokens) and tokens[at].type == tokenize.INDENT


def _text(
    token: tokenize.TokenInfo, before: tokenize.TokenInfo | None, after: tokenize.TokenInfo | None, brackets: int
) -> str:
    if token.type == tokenize.NUMBER:
        return _NUMBER
    if token.type == tokenize.STRING:
        return _TEXT
    if token.type == tokenize.NEWLINE or token.string == ";":
        return _END
    if token.type != tokenize.NAME or token.string in _KEPT:
        return token.string
    if before is not None and before.string == ".":
        return token.string
    keyword_argument = brackets > 0 and after is not None and after.string == "="
    return token.string if keyword_argument else _NAME


def _without_docstrings(found: Sequence[tokenize.TokenInfo]) -> Iterable[tokenize.TokenInfo]:
    """All but statements that are nothing but a text."""
    layout = {tokenize.NL, tokenize.COMMENT, tokenize.INDENT, tokenize.DEDENT, tokenize.NEWLINE, tokenize.ENCODING}
    starts = True
    for at, token in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        alone = after is None or after.type in {tokenize.NEWLINE, tokenize.ENDMARKER, tokenize.COMMENT}
        if not (starts and token.type == tokenize.STRING and alone):
            yield token
        starts = token.type in layout or (starts and token.type == tokenize.STRING)
