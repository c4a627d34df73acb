"""What runs of a verification gave, kept from one to the next: an author saves often and changes little.

A run is known by everything that decides it: its source, its job, the files beside it and the versions of what
ran it. Only runs that came to their end are kept. The reference's own second run, which is graded as
a hand-in, is never taken from here, so that each verification holds the kept answers against a fresh one.

The file is the grader's own, as trusted as the course; one that cannot be used costs time and nothing else.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from grader.errors import GraderError
from grader.mistakes.known import default_cache
from grader.resources import versions
from grader.wire import Limits, WireError, decode, encode

_LIMITS: Final = Limits(nodes=20_000_000)
_MAX_BYTES: Final = 256 << 20
_MAX_RUN_BYTES: Final = 4 << 20
_WAIT_SECONDS: Final = 2.0


class Kept:
    """Runs by their digest. Shared by all threads; None in place of a file keeps nothing."""

    def __init__(self, file: Path | None) -> None:
        self._guard = threading.Lock()
        self._base: sqlite3.Connection | None = None
        if file is not None:
            with contextlib.suppress(OSError, sqlite3.Error):
                file.parent.mkdir(parents=True, exist_ok=True)
                self._base = sqlite3.connect(file, timeout=_WAIT_SECONDS, check_same_thread=False)
                self._base.execute("PRAGMA journal_mode=WAL")
                self._base.execute("PRAGMA synchronous=OFF")
                self._base.execute("CREATE TABLE IF NOT EXISTS runs (digest BLOB PRIMARY KEY, used REAL, frames BLOB)")

    def digest(self, source: bytes, job: bytes, beside: Mapping[str, bytes]) -> bytes:
        """What a run is known by.

        Args:
            job: the whole job as it is sent.
            beside: files that the source imports.
        """
        parts = [*(text.encode() for text in versions()), source, job]
        parts += [part for name in sorted(beside) for part in (name.encode(), beside[name])]
        digest = hashlib.sha256()
        for part in parts:
            digest.update(len(part).to_bytes(8, "little"))
            digest.update(part)
        return digest.digest()

    def frames(self, digest: bytes) -> list[bytes] | None:
        """What a run sent, if it is known."""
        row = self._ask(lambda base: base.execute("SELECT frames FROM runs WHERE digest = ?", (digest,)).fetchone())
        if row is None:
            return None
        try:
            frames = decode(row[0], _LIMITS)
        except WireError:
            return None
        if not isinstance(frames, list) or not frames:
            return None
        known = [frame for frame in frames if isinstance(frame, bytes)]
        return known if len(known) == len(frames) else None

    def keep(self, runs: Mapping[bytes, list[bytes]]) -> None:
        """Remember what runs sent that came to their end."""
        rows = []
        for digest, frames in runs.items():
            with contextlib.suppress(GraderError, ValueError):
                encoded = encode(list(frames))
                if len(encoded) <= _MAX_RUN_BYTES:
                    rows.append((digest, time.time(), encoded))

        def write(base: sqlite3.Connection) -> None:
            base.executemany("INSERT OR REPLACE INTO runs VALUES (?, ?, ?)", rows)
            base.commit()

        if rows:
            self._ask(write)

    def close(self) -> None:
        """Forget the older half where there is too much, and let go of the file."""
        self._ask(_shorten)
        if self._base is not None:
            self._base.close()
            self._base = None

    def _ask(self, question: Callable[[sqlite3.Connection], Any]) -> Any:
        """Use the file, one thread at a time; where it does not work it is as if it were empty."""
        with self._guard, contextlib.suppress(sqlite3.Error):
            if self._base is not None:
                return question(self._base)
        return None


def _shorten(base: sqlite3.Connection) -> None:
    (size,) = base.execute("SELECT COALESCE(SUM(LENGTH(frames)), 0) FROM runs").fetchone()
    if size > _MAX_BYTES:
        base.execute("DELETE FROM runs WHERE used <= (SELECT AVG(used) FROM runs)")
        base.commit()
        base.execute("VACUUM")


def default_file() -> Path | None:
    """In the user's folder for what can be made again, if there is one."""
    cache = default_cache()
    return cache and cache.with_name("verify.sqlite")
