"""Whether a name as an LMS writes it may be a name as people write it.

Canvas puts names into files in lower case and without spaces, and what it makes of accents is not known
for sure; so names are alike where one of several ways to write them plainly is the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable


def squeezed(name: str) -> str:
    """A name as systems agree on it: letters and digits, without case."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", name).casefold())


def forms(name: str) -> frozenset[str]:
    """The ways to write a name plainly: with its accents, without them, without the letters that have them."""
    plain = squeezed(name)
    apart = unicodedata.normalize("NFKD", plain)
    bare = "".join(character for character in apart if not unicodedata.combining(character))
    ascii_alone = "".join(character for character in plain if character.isascii())
    return frozenset(filter(None, (plain, bare, ascii_alone)))


def alike(display: str, names: Iterable[str]) -> bool:
    """Whether ``display`` may be one of the names, whichever of their words comes first."""
    wanted = forms(display)
    return any(wanted & forms(turned) for name in names for turned in _turned(name))


def _turned(name: str) -> list[str]:
    words = name.split()[:8]
    return ["".join([*words[at:], *words[:at]]) for at in range(len(words))] or [name]
