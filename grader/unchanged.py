"""A run over what has not changed at all: answered from the last one, before the course is even loaded.

A run that left nothing ungraded notes what it came to, beside a stamp of all it depended on: the
options, and path, size, times and inode of every file of the submissions, the course and the
templates. While the stamp is the same, so is the result, as long as the journal, which holds the
rows, is as that run left it. Anything else goes the long way, which looks at contents. The note is
taken away before a run writes its first report.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import itertools
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from grader.journal import STATE_FOLDER, read_entries, read_settled
from grader.report.files import OVERVIEW_FILES, REPORT_FILES, is_written, make_folder, write_atomically
from grader.report.rows import Row

_NOTE: Final = "unchanged.json"
_MAX_FILES: Final = 500_000
# Their versions decide numbers; importing them to ask would cost more than all else here.
_LIBRARIES: Final = ("torch", "numpy")


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What a run came to, as far as a terminal tells it.

    ``settled`` is the digest that the run left in the journal.
    """

    rows: tuple[Row, ...]
    exercises: Sequence[str]
    notes: Sequence[str]
    said: Sequence[str]
    language: str
    settled: str


def stamp_of(options: Mapping[str, object], handed_in: Iterable[Path], places: Iterable[Path], *, out: Path) -> str:
    """A digest of what a run depends on; empty where there is too much to look at.

    Args:
        options: everything from the command line that decides a result.
        handed_in: files and folders of submissions; what lies in ``out`` is not.
        places: files and folders of the author's and ours, in which links are followed.
    """
    digest = hashlib.sha256(repr(sorted(options.items())).encode("utf-8", "surrogateescape"))
    libraries = (importlib.util.find_spec(name) for name in _LIBRARIES)
    origins = [Path(found.origin).with_name("version.py") for found in libraries if found and found.origin]
    submitted = (found for place in handed_in for found in _below(place, out, follow=False))
    trusted = (found for place in (*places, *origins) for found in _below(place, out, follow=True))
    for count, (path, found) in enumerate(itertools.chain(submitted, trusted), start=1):
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
        # Another run, which was killed or wrote its own note too early for ours, may have been here since.
        if not note["settled"] or note["settled"] != read_settled(out):
            return None
        entries = read_entries(out)
        rows = tuple(entries[folder][1] for folder in note["folders"])
        told = Outcome(
            rows=rows,
            exercises=note["exercises"],
            notes=note["notes"],
            said=note["said"],
            language=note["language"],
            settled=note["settled"],
        )
        reports = (os.path.join(row.folder, name) for row in rows for name in REPORT_FILES)
        complete = all(os.path.isfile(out / name) for name in note["files"])
        complete = complete and all(is_written(out / name) for name in (*OVERVIEW_FILES, *reports))
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
        "settled": outcome.settled,
        "files": sorted(path.name for path in out.iterdir() if path.is_file()),
    }
    write_atomically(make_folder(out, STATE_FOLDER) / _NOTE, json.dumps(note))


def _below(place: Path, out: Path, *, follow: bool) -> Iterator[tuple[str, os.stat_result]]:
    """A place and everything in it but ``out``; where links are followed, what they lead to as well."""
    with contextlib.suppress(OSError):
        yield str(place), os.lstat(place)
    pending = [str(place)]
    entered: set[tuple[int, int]] = set()
    while pending:
        folder = pending.pop()
        with contextlib.suppress(OSError):
            if follow:
                found = os.stat(folder)
                if (found.st_dev, found.st_ino) in entered:  # links may lead round and round
                    continue
                entered.add((found.st_dev, found.st_ino))
                yield folder, found
            with os.scandir(folder) as entries:
                for entry in sorted(entries, key=lambda each: each.name):
                    if entry.path == str(out):
                        continue
                    yield entry.path, entry.stat(follow_symlinks=False)
                    linked = follow and entry.is_symlink()
                    if entry.is_dir(follow_symlinks=linked):
                        pending.append(entry.path)
                    elif linked:
                        with contextlib.suppress(OSError):  # it may lead nowhere
                            yield entry.path, os.stat(entry.path)
