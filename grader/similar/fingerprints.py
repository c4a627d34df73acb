"""Fingerprints of a run of tokens: hashes of its k-grams, thinned out by winnowing.

Two runs that share ``K + WINDOW - 1`` tokens in a row share at least one fingerprint, wherever the
passage stands. The hashes are the same on every machine and in every run.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

K: Final = 10
"""Tokens in a k-gram; shorter passages are what everybody writes."""
WINDOW: Final = 4
"""Of as many k-grams in a row, at least one is kept."""

Hashes = NDArray[np.uint64]
_BASE: Final = np.uint64(0x9E3779B97F4A7C15)


def kgrams(texts: Sequence[str]) -> Hashes:
    """The hash of each k-gram, by the place of its first token."""
    count = len(texts) - K + 1
    if count <= 0:
        return np.empty(0, np.uint64)
    codes = np.fromiter(map(_code, texts), np.uint64, len(texts))
    hashes = np.zeros(count, np.uint64)
    for offset in range(K):
        # Wraps around at 64 bits, as meant.
        hashes = hashes * _BASE + codes[offset : offset + count]
    # Without a last mix, the least hash of a window would mostly be that of the same last token.
    hashes ^= hashes >> np.uint64(31)
    hashes *= np.uint64(0xBF58476D1CE4E5B9)
    return hashes ^ (hashes >> np.uint64(29))


def winnow(hashes: Hashes) -> Hashes:
    """The distinct hashes that are the least of some window, sorted."""
    if len(hashes) <= WINDOW:
        return np.unique(hashes[hashes == hashes.min()]) if len(hashes) else hashes
    return np.unique(np.lib.stride_tricks.sliding_window_view(hashes, WINDOW).min(axis=1))


@functools.lru_cache(maxsize=1 << 16)
def _code(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), "little")
