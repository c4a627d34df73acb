"""What a run has done so far, so that the next one goes on from there.

One line of JSON per graded submission in ``OUT/.grader/journal.jsonl``, appended when its reports
are complete. A line holds the key of everything that decided the grade (the submission's files, the
course, the seed, the versions) and the row of the overview; another kind of line takes such an entry
back. A killed run leaves at worst half a line, which is skipped. Beside it, ``settled`` holds a digest
of the entries that the overview was last written for; it is there only while nothing has changed since.
The folder is the grader's own: nothing in it comes from a path that a submission names.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from grader.errors import GraderError, UsageError
from grader.report.files import make_folder, write_all, write_atomically
from grader.report.rows import Row

STATE_FOLDER: Final = ".grader"
_JOURNAL: Final = "journal.jsonl"
_SETTLED: Final = "settled"


class Journal:
    """The journal of one output folder, locked for as long as it is open.

    Raises:
        UsageError: when another run is writing to the same folder.
        GraderError: when the folder cannot be written.
    """

    def __init__(self, out: Path) -> None:
        folder = make_folder(out, STATE_FOLDER)
        self._out = out
        self._path = folder / _JOURNAL
        self._settled_path = folder / _SETTLED
        self._guard = threading.Lock()
        self._appended = False
        try:
            self._open(folder, out)
            self.entries: Mapping[str, tuple[str, Row]] = read_entries(out)
            self._end_last_line()
        except OSError as error:
            self.close()
            raise GraderError(
                f"{folder} cannot be used ({error.strerror}); check its rights, or choose another --out"
            ) from error
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(self, key: str, row: Row) -> None:
        """Record a submission whose reports are complete.

        Raises:
            GraderError: on a full disk.
        """
        self._append({"key": key, "row": row.to_json()})

    def forget(self, folder: str) -> None:
        """Take a submission's entry back, before its reports are replaced: killed in between, none is right."""
        if folder in self.entries:
            self._append({"forget": folder})

    def unsettle(self) -> None:
        """Record that the overview is about to change: until it is settled again, it is of no entries."""
        try:
            self._settled_path.unlink(missing_ok=True)
        except OSError as error:
            raise GraderError(f"{self._settled_path} cannot be removed ({error.strerror}); check its rights") from error

    def is_settled(self, digest: str) -> bool:
        """Whether the overview was last written for what this is the :func:`digest_of`, and still holds it."""
        return digest == read_settled(self._out)

    def settle(self, entries: Sequence[tuple[str, Row]], digest: str) -> None:
        """Record that the overview holds these entries, and forget all others; the last that is said to a journal."""
        write_atomically(self._path, (json.dumps({"key": key, "row": row.to_json()}) + "\n" for key, row in entries))
        write_atomically(self._settled_path, digest)

    def close(self) -> None:
        for descriptor in ("_file", "_lock_file"):
            if descriptor in self.__dict__:
                os.close(self.__dict__.pop(descriptor))

    def _open(self, folder: Path, out: Path) -> None:
        self._lock_file = os.open(folder / "lock", os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
        self._file = os.open(self._path, os.O_CREAT | os.O_RDWR | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(self._lock_file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise UsageError(f"another `grade` is writing to {out}; wait for it, or choose another --out") from error

    def _append(self, line: Mapping[str, object]) -> None:
        with self._guard:
            # A line more, and what the next run finds is not what the overview was written for.
            if not self._appended:
                self.unsettle()
                self._appended = True
            write_all(self._file, self._path, (json.dumps(line) + "\n").encode())

    def _end_last_line(self) -> None:
        """Half a line of a killed run stays the only one that cannot be read."""
        size = os.fstat(self._file).st_size
        if size and os.pread(self._file, 1, size - 1) != b"\n":
            write_all(self._file, self._path, b"\n")


def read_entries(out: Path) -> dict[str, tuple[str, Row]]:
    """The keys and rows in an output folder's journal, by the submission's folder.

    Raises:
        OSError: where there is none.
    """
    entries: dict[str, tuple[str, Row]] = {}
    with open(out / STATE_FOLDER / _JOURNAL, "rb") as file:
        for text in file:
            try:
                line = json.loads(text)
                if "forget" in line:
                    entries.pop(line["forget"], None)
                    continue
                row = Row.from_json(line["row"])
                entries[row.folder] = (str(line["key"]), row)
            except (ValueError, TypeError, KeyError, RecursionError):
                # Half a line of a killed run; that submission is graded again.
                continue
    return entries


def read_settled(out: Path) -> str:
    """The digest of what an output folder's overview was written for; empty where it may be of anything."""
    try:
        return (out / STATE_FOLDER / _SETTLED).read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError):
        return ""


def digest_of(entries: Sequence[tuple[str, Row]], beside: str) -> str:
    """A digest of entries, and of what the overview shows beside them."""
    digest = hashlib.sha256(beside.encode())
    for key, row in entries:
        digest.update(json.dumps([key, row.to_json()]).encode())
    return digest.hexdigest()
