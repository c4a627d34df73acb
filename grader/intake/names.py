"""Hostile names: as text, as part of a sentence, and as a folder of our own.

A name from a submission is data. The only one that ever becomes part of a path we write is the
result of :func:`safe_folders`.
"""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Final

MAX_FOLDER_CHARS: Final = 80
MAX_FOLDER_BYTES: Final = 200
_DIGEST_CHARS: Final = 8

_WINDOWS: Final = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{digit}" for port in ("com", "lpt") for digit in range(10))]
)
# The reports' own files lie beside the submissions' folders; a new output needs no entry here.
_OUTPUTS: Final = (".html", ".csv", ".json", ".xml", ".zip", ".md", ".txt", ".tsv", ".tmp")


def text(raw: str) -> str:
    """A name from the file system as text that can be encoded: undecodable bytes become ``\\xNN``."""
    return os.fsencode(raw).decode("utf-8", "backslashreplace")


def quoted(name: str, limit: int = 80) -> str:
    """A hostile name for use in a sentence: capped, without controls, bidi marks or lone surrogates."""
    name = name if len(name) <= limit else name[: limit - 1] + "…"
    return "`" + "".join(c if c.isprintable() else ascii(c)[1:-1] for c in name) + "`"


def safe_folders(named: Sequence[tuple[str, str]]) -> list[str]:
    """A directory name for each ``(name, key)``, unique without regard to case.

    A name that is safe and collides with no other is kept. Any other is reduced to letters, digits
    and ``space . _ -`` and ends in a digest of name and key, so that it does not depend on order.
    """
    reduced = [_reduced(name) for name, _ in named]
    count = Counter(map(_fold, reduced))
    kept = [folder == name and count[_fold(folder)] == 1 for (name, _), folder in zip(named, reduced, strict=True)]
    taken = {_fold(folder) for folder, keep in zip(reduced, kept, strict=True) if keep}
    seen: Counter[tuple[str, str]] = Counter()
    result = []
    for pair, folder, keep in zip(named, reduced, kept, strict=True):
        if keep:
            result.append(folder)
            continue
        seen[pair] += 1
        result.append(_distinct(folder, "\0".join((*pair, str(seen[pair]))), taken))
        taken.add(_fold(result[-1]))
    return result


def _reduced(name: str) -> str:
    name = unicodedata.normalize("NFC", name)
    name = "".join(c if _allowed(c) else "_" for c in name).strip(" .")
    name = _cut(name, MAX_FOLDER_CHARS, MAX_FOLDER_BYTES)
    if name.split(".")[0].rstrip().lower() in _WINDOWS:
        # Windows takes `nul.txt` and `nul.txt-1a2b3c4d` for the device too.
        name = f"_{name}"
    return f"{name}_" if name.lower().endswith(_OUTPUTS) else name or "submission"


def _allowed(character: str) -> bool:
    # Marks (M) are vowels in many scripts: without them Devanagari or Thai names are unreadable.
    category = unicodedata.category(character)
    return category[0] in "LM" or category == "Nd" or character in " ._-"


def _cut(name: str, chars: int, limit_bytes: int) -> str:
    encoded = name[:chars].encode()[:limit_bytes]
    return unicodedata.normalize("NFC", encoded.decode(errors="ignore")).rstrip(" .")


def _distinct(folder: str, identity: str, taken: set[str]) -> str:
    digest = hashlib.sha256(identity.encode("utf-8", "backslashreplace")).hexdigest()
    for length in range(_DIGEST_CHARS, len(digest) + 1, 4):
        room = length + 1
        candidate = f"{_cut(folder, MAX_FOLDER_CHARS - room, MAX_FOLDER_BYTES - room)}-{digest[:length]}"
        if _fold(candidate) not in taken:
            return candidate
    raise AssertionError("two submissions share a whole sha256")


def _fold(name: str) -> str:
    """Equal for names that some file system might take for one."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
