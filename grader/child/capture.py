"""Printed output and warnings of one step, capped, without ever failing the code that prints."""

from __future__ import annotations

import contextlib
import io
import sys
import warnings
from typing import Any, Final

from grader.wire.shape import MAX_OUTPUT_BYTES

MAX_WARNINGS: Final = 20
MAX_WARNING_TEXT: Final = 500
# As Python would by default, but each time: some of torch's warnings are evidence.
_IGNORED: Final = (ResourceWarning, DeprecationWarning, PendingDeprecationWarning, ImportWarning)
_FILTERS: Final = [*(("ignore", None, kind, None, 0) for kind in _IGNORED), ("always", None, Warning, None, 0)]


class _CappedBytes(io.RawIOBase):
    """Keeps the first bytes and whether there were more; stays open, since each step's stream writes here."""

    def __init__(self) -> None:
        self.kept = bytearray()
        self.truncated = False

    def writable(self) -> bool:
        return True

    def close(self) -> None:
        pass

    def write(self, data: Any) -> int:
        view = memoryview(data).cast("B")
        room = MAX_OUTPUT_BYTES - len(self.kept)
        self.truncated = self.truncated or len(view) > room
        self.kept += view[: max(room, 0)]
        return len(view)


class Capture:
    """Stands in for stdout and stderr; :meth:`begin` before a step, :meth:`end` after it."""

    def __init__(self) -> None:
        self._bytes = _CappedBytes()
        self._warnings: list[str] = []
        self._stream = self._open()

    def begin(self) -> None:
        """Fresh streams and filters, whatever the code before did to them."""
        self._bytes.kept.clear()
        self._bytes.truncated = False
        self._warnings.clear()
        self._stream = self._open()
        sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = self._stream  # type: ignore[misc]
        warnings.showwarning = self._show
        warnings.filters[:] = _FILTERS  # type: ignore[index]
        warnings._filters_mutated()  # type: ignore[attr-defined]  # as warnings.simplefilter does

    def end(self) -> tuple[str, bool, tuple[str, ...]]:
        """What was printed, whether more was, and the warnings."""
        # Detached by the student, it still has what was written before.
        with contextlib.suppress(ValueError):
            self._stream.flush()
        text = bytes(self._bytes.kept).decode("utf-8", "replace")
        return text, self._bytes.truncated, tuple(self._warnings)

    def _open(self) -> io.TextIOWrapper:
        # Unbuffered, so that nothing is left in a stream that a student's logger keeps.
        return io.TextIOWrapper(
            self._bytes,  # type: ignore[arg-type]
            encoding="utf-8",
            errors="backslashreplace",
            write_through=True,
        )

    def _show(self, message: Any, category: Any, filename: str, lineno: int, *_: Any, **__: Any) -> None:
        if len(self._warnings) < MAX_WARNINGS:
            name = getattr(category, "__name__", "Warning")
            self._warnings.append(f"line {lineno}: {name}: {message}"[:MAX_WARNING_TEXT])
