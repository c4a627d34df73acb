"""A run over what has not changed at all: answered from the last one, before the course is even loaded.

A run that left nothing ungraded notes what it came to, beside a stamp of all it depended on: the
options, and path, size, times and inode of every file of the submissions, the course and the
templates. While the stamp is the same, so is the result. Anything else goes the long way, which
looks at contents. The note is taken away before a run writes its first report.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from grader.journal import STATE_FOLDER, read_entries
from grader.report.files import REPORT_FILES, make_folder, write_atomically
from grader.report.rows import Row

_NOTE: Final = "unchanged.json"
_MAX_FILES: Final = 500_000
# Their versions decide numbers; importing them to ask would cost more than all else here.
_LIBRARIES: Final = ("torch", "numpy")


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What a run came to, as far as a terminal tells it."""

    rows: tuple[Row, ...]
    exercises: Sequence[str]
    notes: Sequence[str]
    said: Sequence[str]
    language: str


def stamp_of(options: Mapping[str, object], places: Iterable[Path], *, out: Path) -> str:
    """A digest of what a run depends on; empty where there is too much to look at.

    Args:
        options: everything from the command line that decides a result.
        places: files and folders that are read; what lies in ``out`` is not.
    """
    digest = hashlib.sha256(repr(sorted(options.items())).encode("utf-8", "surrogateescape"))
    libraries = (importlib.util.find_spec(name) for name in _LIBRARIES)
    origins = [Path(found.origin).with_name("version.py") for found in libraries if found and found.origin]
    count = 0
    for place in (*places, *origins):
        for path, found in _below(place, out):
            count += 1
            if count > _MAX_FILES:
                return ""
            what = (path, found.st_mode, found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
            digest.update(repr(what).encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def places_of(course: Path) -> list[Path]:
    """What of a course's folder decides results; it may be the root of much else."""
    folders = [course / name for name in ("exercises", "reference", "templates", "outputs")]
    with contextlib.suppress(OSError):
        return [*folders, *sorted(path for path in course.iterdir() if path.is_file())]
    return folders


def recall(out: Path, stamp: str) -> Outcome | None:
    """What the last run came to, if it was of the same stamp and all it wrote is there."""
    try:
        note = json.loads((out / STATE_FOLDER / _NOTE).read_bytes())
        if not stamp or note["stamp"] != stamp:
            return None
        entries = read_entries(out)
        rows = tuple(entries[folder][1] for folder in note["folders"])
        told = Outcome(
            rows=rows, exercises=note["exercises"], notes=note["notes"], said=note["said"], language=note["language"]
        )
        reports = (os.path.join(row.folder, name) for row in rows for name in REPORT_FILES)
        complete = all(os.path.isfile(out / name) for name in (*note["files"], *reports))
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
    return told if complete else None


def forget(out: Path) -> None:
    """Take the note away; a run is about to write."""
    with contextlib.suppress(OSError):
        (out / STATE_FOLDER / _NOTE).unlink()


def remember(out: Path, stamp: str, outcome: Outcome) -> None:
    """Note what a run with this stamp came to; its rows are in the journal.

    Raises:
        GraderError: when the folder cannot be written.
    """
    note = {
        "stamp": stamp,
        "folders": [row.folder for row in outcome.rows],
        "exercises": list(outcome.exercises),
        "notes": list(outcome.notes),
        "said": list(outcome.said),
        "language": outcome.language,
        "files": sorted(path.name for path in out.iterdir() if path.is_file()),
    }
    write_atomically(make_folder(out, STATE_FOLDER) / _NOTE, json.dumps(note))


def _below(place: Path, out: Path) -> Iterator[tuple[str, os.stat_result]]:
    """A place and everything in it; links are not followed."""
    with contextlib.suppress(OSError):
        yield str(place), os.lstat(place)
        # A link that was given on the command line is followed, as reading it would.
        yield str(place), os.stat(place)
    pending = [str(place)]
    while pending:
        folder = pending.pop()
        with contextlib.suppress(OSError), os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda each: each.name):
                if entry.path == str(out):
                    continue
                yield entry.path, entry.stat(follow_symlinks=False)
                if entry.is_dir(follow_symlinks=False):
                    pending.append(entry.path)
