"""Submissions in a zip, read in memory and entry by entry.

An entry's name, size, type and place in the file are claims of whoever made the archive. A name
only ever becomes a key, a size only ever refuses; what is decompressed is counted while it streams.
Stored and deflated entries are read, as every LMS writes them: other methods cost memory that an
archive may choose.
"""

from __future__ import annotations

import io
import os
import re
import stat
import struct
import weakref
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from grader.errors import GraderError, UsageError
from grader.intake.contents import (
    Item,
    Refused,
    SubmissionFiles,
    collect,
    is_answer,
    is_junk,
    path_fault,
    skipped,
    told_of,
)
from grader.intake.layout import Entry, Kind, Part, Tree, visible
from grader.intake.names import quoted
from grader.telling import tell

# 5,000 submissions of 16 files and a folder entry each fit, with room.
MAX_ENTRIES: Final = 100_000
MAX_DIRECTORY_BYTES: Final = 32 << 20

_ENCRYPTED: Final = 0x1 | 0x40 | 0x2000
_UTF8_NAME: Final = 0x800
_LOCAL_HEADER_BYTES: Final = 30
_DAMAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    ValueError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
)


def open_archive(path: Path, name: str) -> ArchiveTree:
    """Read an archive's directory; its entries are read when their submission is.

    Raises:
        UsageError: where the archive as a whole cannot be read.
        OSError: where the file cannot be.
    """
    file = _BoundedFile(os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK))
    try:
        # A passed file stays ours to close, and OSError here is a seek to where a damaged archive points.
        archive = zipfile.ZipFile(file)
        members, notes = _members(archive, file.seek(0, os.SEEK_END))
    except (*_DAMAGE, OSError) as error:
        file.close()
        why = " ".join(str(error).split())[:120]
        raise UsageError(
            f"{quoted(str(path))} cannot be read as a zip archive ({why}); download or zip it again."
        ) from error
    weakref.finalize(archive, file.close)
    return ArchiveTree(archive, name, [(member.parts, member) for member in members], notes)


def items_of(content: bytes, name: str, max_entries: int, notes: list[str]) -> Sequence[Item]:
    """The files of an archive in memory, by their paths in it.

    Args:
        name: for sentences.
        notes: what was passed over is added.

    Raises:
        UsageError: where the archive cannot be read.
    """
    try:
        if content.count(b"PK\x01\x02") > max_entries:
            raise zipfile.BadZipFile(tell("more than %(count)d entries", count=max_entries))
        archive = zipfile.ZipFile(io.BytesIO(content))
        members, said = _members(archive, len(content))
    except (*_DAMAGE, OSError) as error:
        why = " ".join(str(error).split())[:120]
        said_of_it = tell(
            "%(file)s cannot be read as a zip archive (%(said)s); zip it again.", file=quoted(name), said=why
        )
        raise UsageError(said_of_it) from error
    notes.extend(said)
    return [
        _ZipItem(path="/".join(member.parts), member=member, archive=archive) for member in members if not member.folder
    ]


class ArchiveTree:
    """The entries below one folder of an archive, by the path from there."""

    def __init__(
        self,
        archive: zipfile.ZipFile,
        name: str,
        members: Iterable[tuple[tuple[str, ...], _Member]],
        notes: Sequence[str],
    ) -> None:
        self.name = name
        self.notes = notes
        self._archive = archive
        self._groups: dict[str, list[tuple[tuple[str, ...], _Member]]] = {}
        for parts, member in members:
            if parts:
                self._groups.setdefault(parts[0], []).append((parts[1:], member))

    def top(self) -> Sequence[Entry]:
        return [Entry(name=name, kind=_kind(group)) for name, group in self._groups.items()]

    def holds_python(self, folder: str) -> bool:
        return any(rest and not member.folder and is_answer(rest[-1]) for rest, member in self._groups[folder])

    def inside(self) -> Tree | None:
        entries = visible(self)
        if len(entries) != 1 or entries[0].kind != "folder":
            return None
        # Named after the archive still: `hw1/` is what every student's own zip wraps.
        return ArchiveTree(self._archive, self.name, self._groups[entries[0].name], self.notes)

    def read(self, parts: Sequence[Part], notes: Sequence[str]) -> SubmissionFiles:
        said = list(notes)
        items: list[_ZipItem] = []
        for part in parts:
            for path, member in self._below(part):
                if member.note is not None:
                    said.append(told_of("/".join(path), member.note))
                if path and not member.folder:
                    items.append(_ZipItem(path="/".join(path), member=member, archive=self._archive))
        return collect(items, said)

    def _below(self, part: Part) -> Iterable[tuple[tuple[str, ...], _Member]]:
        if part.entry is None:
            for name, group in self._groups.items():
                for rest, member in group:
                    yield (name, *rest), member
        elif part.path is None:
            yield from self._groups[part.entry]
        else:
            yield from ((tuple(part.path.split("/")), m) for rest, m in self._groups[part.entry] if not rest)


@dataclass(kw_only=True, slots=True)
class _Member:
    parts: tuple[str, ...]
    info: zipfile.ZipInfo
    folder: bool
    refusal: str | None
    irregular: bool = False
    note: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class _ZipItem:
    path: str
    member: _Member
    archive: zipfile.ZipFile

    def take(self, limit_bytes: int) -> bytes | None:
        if self.member.refusal is not None:
            raise Refused(self.member.refusal)
        info = self.member.info
        if info.file_size > limit_bytes:
            return None
        try:
            with self.archive.open(info) as stream:
                # No more than the declared size comes out, and the checksum is of all there is.
                content = stream.read(limit_bytes + 1)
        except _DAMAGE as error:
            raise Refused(tell("is damaged in the archive; zip it again"), spent_bytes=info.file_size) from error
        except OSError as error:
            raise GraderError(
                f"the archive that holds {quoted(self.path)} cannot be read ({error.strerror}); check it and run again"
            ) from error
        if len(content) != info.file_size:
            raise Refused(tell("is damaged in the archive; zip it again"), spent_bytes=len(content))
        return content


class _BoundedFile(io.BufferedReader):
    """Refuses a directory that would take long to parse, which zipfile reads in one piece."""

    def __init__(self, descriptor: int) -> None:
        super().__init__(io.FileIO(descriptor))

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > MAX_DIRECTORY_BYTES:
            raise zipfile.BadZipFile(f"its directory takes more than {MAX_DIRECTORY_BYTES >> 20} MB")
        content = super().read(size)
        if content.count(b"PK\x01\x02") > MAX_ENTRIES:
            raise zipfile.BadZipFile(f"more than {MAX_ENTRIES} entries")
        return content


def _members(archive: zipfile.ZipFile, size_bytes: int) -> tuple[list[_Member], list[str]]:
    notes: list[str] = []
    members: dict[tuple[str, ...], _Member] = {}
    misplaced = _misplaced(archive.infolist(), size_bytes)
    for info in archive.infolist():
        name = _decoded(info)
        parts = tuple(part for part in name.split("/") if part not in ("", "."))
        if any(map(is_junk, parts)) or not parts:
            continue
        fault = _fault(name, parts)
        if fault is not None:
            notes.append(skipped(name, fault))
            continue
        kind = stat.S_IFMT(info.external_attr >> 16)
        folder = name.endswith("/") or kind == stat.S_IFDIR
        earlier = members.get(parts)
        if folder and earlier is not None:
            continue
        members[parts] = _Member(
            parts=parts,
            info=info,
            folder=folder,
            irregular=kind not in (0, stat.S_IFREG, stat.S_IFDIR),
            refusal=tell("does not lie where the archive says or shares bytes with another entry; zip it again")
            if info.header_offset in misplaced
            else _refusal(info, kind),
            note=tell("stands in the archive more than once; the last one was taken, as unzip does")
            if earlier is not None and not earlier.folder
            else None,
        )
    return list(members.values()), notes


def _decoded(info: zipfile.ZipInfo) -> str:
    """The name with ``/``; what is not marked as UTF-8 but reads as it was written by a tool that forgot."""
    # Not `filename`, which zipfile cuts at a NUL.
    name = info.orig_filename
    if not info.flag_bits & _UTF8_NAME:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return name.replace("\\", "/")


def _fault(name: str, parts: tuple[str, ...]) -> str | None:
    if name.startswith("/") or re.match(r"[A-Za-z]:", name):
        return tell("is an absolute path; zip the folder from outside")
    if ".." in parts:
        return tell("points out of the archive; zip it again")
    return path_fault(parts)


def _refusal(info: zipfile.ZipInfo, kind: int) -> str | None:
    if kind == stat.S_IFLNK:
        return tell("is a symbolic link; hand in the file itself")
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        return tell("is not a regular file; hand in a plain file")
    if info.flag_bits & _ENCRYPTED:
        return tell("is encrypted; zip it without a password")
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return tell("is compressed in an unusual way; zip it with the usual method (deflate)")
    return None


def _misplaced(infos: Sequence[zipfile.ZipInfo], size_bytes: int) -> set[int]:
    """The offsets of entries that share bytes with others or lie outside the file."""
    bad: set[int] = set()
    end, last = 0, -1
    for info in sorted(infos, key=lambda info: info.header_offset):
        start = info.header_offset
        stop = start + _LOCAL_HEADER_BYTES + info.compress_size
        if start < end:
            bad |= {start, last}
        if stop > size_bytes:
            bad.add(start)
        if stop > end:
            end, last = stop, start
    return bad


def _kind(group: Sequence[tuple[tuple[str, ...], _Member]]) -> Kind:
    if any(rest or member.folder for rest, member in group):
        return "folder"
    return "other" if group[0][1].irregular else "file"
