"""Submissions in a folder on disk, read so that no link in them is ever followed.

The folder that the caller named is trusted to be the one meant. Below it every name is opened
relative to its already opened parent, without following links and without waiting on pipes, and is
checked again once open: what was listed may have been replaced since.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Collection, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from grader.errors import GraderError, UsageError
from grader.intake.contents import (
    MAX_DEPTH,
    MAX_SCANNED,
    Refused,
    SubmissionFiles,
    collect,
    is_answer,
    is_junk,
    path_fault,
    skipped,
)
from grader.intake.layout import Entry, Kind, Part, Tree
from grader.intake.names import quoted, text
from grader.telling import tell

_FILE: Final = os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY
_FOLDER: Final = os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_DIRECTORY

_LINK: Final = tell("is a symbolic link; hand in the file itself")
_IRREGULAR: Final = tell("is not a regular file; hand in a plain file")

# What somebody can do to a file of their own. Any other error (no descriptors left, a broken disk) is ours.
_THEIRS: Final = frozenset(
    [
        errno.EACCES,
        errno.EISDIR,
        errno.ELOOP,
        errno.ENODEV,
        errno.ENOENT,
        errno.ENOTDIR,
        errno.ENXIO,
        errno.EPERM,
    ]
)


class FolderTree:
    """A folder, or with ``only`` a single file in it; ``without`` are the paths, in parts, of what to leave out."""

    notes: Sequence[str] = ()

    def __init__(
        self, path: Path, name: str, *, only: str | None = None, without: Collection[tuple[str, ...]] = ()
    ) -> None:
        self.path = path
        self.name = name
        self._only = only
        self._without = without

    def top(self) -> Sequence[Entry]:
        if self._only is not None:
            return [Entry(name=self._only, kind="file")]
        try:
            with os.scandir(self.path) as found:
                return [Entry(name=entry.name, kind=_kind(entry)) for entry in found]
        except OSError as error:
            where = quoted(text(str(self.path)))
            raise UsageError(f"{where} cannot be opened ({error.strerror}); check its rights.") from error

    def holds_python(self, folder: str) -> bool:
        with ExitStack() as stack:
            try:
                scan = _Scan(_opened(stack, folder, dir_fd=_opened(stack, self.path)))
                return scan.walk((), stop_at_python=True)
            except OSError:  # said when it is read
                return False

    def inside(self) -> Tree | None:
        return None

    def read(self, parts: Sequence[Part], notes: Sequence[str]) -> SubmissionFiles:
        place = self.path
        with ExitStack() as stack:
            try:
                top = _opened(stack, self.path)
                items: list[_DiskItem] = []
                said = list(notes)
                for part in parts:
                    entry = part.entry or self._only
                    if entry is not None and (part.path is not None or entry == self._only):
                        path = part.path or text(entry)
                        items.append(_DiskItem(path=path, raw=(entry,), top=top, notes=said))
                        continue
                    place = self.path if entry is None else self.path / entry
                    without = self._without if entry is None else self._below(entry)
                    scan = _Scan(top if entry is None else _opened(stack, entry, dir_fd=top), said, without)
                    scan.walk(())
                    items.extend(scan.items)
            except OSError as error:
                raise _ours(place, error) from error
            return collect(items, said)

    def _below(self, entry: str) -> set[tuple[str, ...]]:
        return {path[1:] for path in self._without if path[:1] == (entry,) and len(path) > 1}


@dataclass(kw_only=True, slots=True)
class _DiskItem:
    path: str
    raw: tuple[str, ...]
    top: int
    notes: list[str]
    owner: int | None = None
    refusal: str | None = None

    def take(self, limit_bytes: int) -> bytes | None:
        if self.refusal is not None:
            raise Refused(self.refusal)
        try:
            descriptor = _open_below(self.top, self.raw)
            try:
                self._check(os.fstat(descriptor))
                return _read(descriptor, limit_bytes)
            finally:
                os.close(descriptor)
        except OSError as error:
            if error.errno in _THEIRS:
                reason = (
                    _LINK
                    if error.errno == errno.ELOOP
                    else tell("cannot be read (%(rest)s); check it", rest=error.strerror)
                )
                raise Refused(reason) from error
            raise _ours(self.path, error) from error

    def _check(self, found: os.stat_result) -> None:
        if not stat.S_ISREG(found.st_mode):
            raise Refused(_IRREGULAR)
        if found.st_nlink > 1:
            # Snapshots and de-duplicating stores link honest files, so a second name alone is only
            # said aloud. Another owner's file, in a folder that is not theirs, was put there to be
            # read with our rights.
            if self.owner is not None and found.st_uid != self.owner:
                raise Refused(tell("is a hard link to a file of another owner; hand in a copy"))
            self.notes.append(
                tell("%(file)s is a hard link: the same file has another name on this disk.", file=quoted(self.path))
            )


class _Scan:
    """Lists a folder. ``items`` are what it holds, ``notes`` what was passed over."""

    def __init__(self, top: int, notes: list[str] | None = None, without: Collection[tuple[str, ...]] = ()) -> None:
        self.top = top
        self.without = without
        self.owner = os.fstat(top).st_uid
        self.notes: list[str] = [] if notes is None else notes
        self.items: list[_DiskItem] = []
        self.scanned = 0

    def walk(self, raw: tuple[str, ...], *, at: int | None = None, stop_at_python: bool = False) -> bool:
        """Whether it stopped at a Python file."""
        at = self.top if at is None else at
        folders: list[str] = []
        with os.scandir(at) as found:
            for entry in found:
                if is_junk(entry.name) or (*raw, entry.name) in self.without:
                    continue
                self.scanned += 1
                if self.scanned > MAX_SCANNED:
                    self.notes.append(
                        tell("Only %(count)d files and folders were looked at; hand in fewer.", count=MAX_SCANNED)
                    )
                    return False
                kind = _kind(entry)
                if kind == "folder":
                    folders.append(entry.name)
                    continue
                if stop_at_python and kind == "file" and is_answer(entry.name):
                    return True
                self._add(
                    (*raw, entry.name),
                    None if kind == "file" else _LINK if entry.is_symlink() else _IRREGULAR,
                )
        return any(self._enter((*raw, folder), at, stop_at_python) for folder in sorted(folders))

    def _add(self, raw: tuple[str, ...], refusal: str | None) -> None:
        parts = tuple(map(text, raw))
        fault = path_fault(parts)
        if fault is not None:
            self.notes.append(skipped("/".join(parts), fault))
            return
        self.items.append(
            _DiskItem(
                path="/".join(parts),
                raw=raw,
                top=self.top,
                notes=self.notes,
                owner=self.owner,
                refusal=refusal,
            )
        )

    def _enter(self, raw: tuple[str, ...], parent: int, stop_at_python: bool) -> bool:
        if self.scanned > MAX_SCANNED:
            return False
        shown = quoted(text("/".join(raw)))
        if len(raw) >= MAX_DEPTH:
            self.notes.append(skipped(text("/".join(raw)), path_fault(("",) * (MAX_DEPTH + 1)) or ""))
            return False
        try:
            with ExitStack() as stack:
                return self.walk(raw, at=_opened(stack, raw[-1], dir_fd=parent), stop_at_python=stop_at_python)
        except OSError as error:
            if error.errno not in _THEIRS:
                raise
            self.notes.append(
                tell(
                    "The folder %(file)s cannot be opened (%(why)s); check its rights.",
                    file=shown,
                    why=error.strerror,
                )
            )
            return False


def _kind(entry: os.DirEntry[str]) -> Kind:
    if entry.is_file(follow_symlinks=False):
        return "file"
    return "folder" if entry.is_dir(follow_symlinks=False) else "other"


def _opened(stack: ExitStack, path: str | Path, *, dir_fd: int | None = None) -> int:
    descriptor = os.open(path, _FOLDER, dir_fd=dir_fd)
    stack.callback(os.close, descriptor)
    return descriptor


def _open_below(top: int, raw: tuple[str, ...]) -> int:
    """Open a file step by step, so that no folder on the way can be a link either."""
    if len(raw) == 1:
        return os.open(raw[0], _FILE, dir_fd=top)
    with ExitStack() as stack:
        at = top
        for folder in raw[:-1]:
            at = _opened(stack, folder, dir_fd=at)
        return os.open(raw[-1], _FILE, dir_fd=at)


def _read(descriptor: int, limit_bytes: int) -> bytes | None:
    """Everything, or None where there is more than the limit; the size that was listed is not believed."""
    pieces: list[bytes] = []
    length = 0
    while piece := os.read(descriptor, min(limit_bytes + 1 - length, 1 << 18)):
        pieces.append(piece)
        length += len(piece)
        if length > limit_bytes:
            return None
    return b"".join(pieces)


def _ours(path: str | Path, error: OSError) -> GraderError:
    return GraderError(f"{quoted(text(str(path)))} cannot be read ({error.strerror}); check it and run again")
