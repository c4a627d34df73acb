"""What a submission may hold: the limits, and the one place that applies them.

A folder and an archive both list :class:`Item` objects; :func:`collect` decides which are read, the
Python files and the shallow ones first, so that a heap of data cannot crowd out the answers.
"""

from __future__ import annotations

import hashlib
import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Protocol

from grader.intake.names import quoted
from grader.telling import tell

MAX_PYTHON_BYTES: Final = 1 << 20
MAX_FILE_BYTES: Final = 8 << 20
MAX_TOTAL_BYTES: Final = 32 << 20
MAX_FILES: Final = 500
MAX_DEPTH: Final = 12
MAX_PATH_BYTES: Final = 512
MAX_PART_BYTES: Final = 255
MAX_SCANNED: Final = 20_000
MAX_NOTES: Final = 20

_JUNK: Final = frozenset(
    [".git", ".ds_store", ".ipynb_checkpoints", ".venv", "__macosx", "__pycache__", "node_modules", "venv"]
)


@dataclass(frozen=True, kw_only=True)
class SubmissionFiles:
    """The bytes of one submission, untouched.

    Attributes:
        files: content by relative path with ``/``, sorted; of a notebook the Python in it. Paths are
            data: they may hold any character but NUL, never ``..`` or an empty part, and no file is
            another's folder.
        notes: sentences on what was skipped and why.
        problems: by path, a sentence on each Python file or notebook that could not be taken.
    """

    files: Mapping[str, bytes]
    notes: tuple[str, ...] = ()
    problems: Mapping[str, str]

    @cached_property
    def fingerprint(self) -> str:
        """A sha256 (hex) that changes with any path, byte, problem or note."""
        digest = hashlib.sha256()
        problems = {path: sentence.encode() for path, sentence in self.problems.items()}
        for group in (self.files, problems, dict.fromkeys(self.notes, b"")):
            digest.update(b"%d;" % len(group))
            for key, content in sorted(group.items()):
                name = key.encode()
                digest.update(b"%d,%d;" % (len(name), len(content)))
                digest.update(name)
                digest.update(content)
        return digest.hexdigest()


class Refused(Exception):
    """A file that cannot be taken, said as what follows its name in a sentence.

    Args:
        reason: ``is a symbolic link; hand in the file itself``.
        spent_bytes: what finding that out has cost, counted against the submission.
    """

    def __init__(self, reason: str, *, spent_bytes: int = 0) -> None:
        super().__init__(reason)
        self.spent_bytes = spent_bytes


class Item(Protocol):
    """A file that a submission seems to hold, not yet read."""

    @property
    def path(self) -> str: ...

    def take(self, limit_bytes: int) -> bytes | None:
        """The content, or None where it is longer than ``limit_bytes``.

        Raises:
            Refused: where it cannot be taken at all.
        """


def collect(items: Sequence[Item], notes: list[str]) -> SubmissionFiles:
    """Read what the limits allow. ``notes`` holds what listing said, and items may add to it."""
    # The number keeps two of one path in the order they came.
    waiting = [(_order(item), number, item) for number, item in enumerate(items)]
    heapq.heapify(waiting)
    listed = len(waiting)
    inner_entries = 0
    folders = {parent for item in items if "/" in item.path for parent in _parents(item.path)}
    inside: set[str] = set()
    files: dict[str, bytes] = {}
    problems: dict[str, str] = {}
    spent_bytes = tried = 0
    while waiting:
        item = heapq.heappop(waiting)[-1]
        path = item.path
        try:
            if path in files:
                raise Refused(tell("stands here twice; the other one was taken"))
            if path in folders:
                raise Refused(tell("is both a file and a folder; hand in one of them"))
            if tried >= MAX_FILES:
                raise Refused(tell("is one too many: at most %(count)d files are read; hand in fewer", count=MAX_FILES))
            tried += 1
            content = _take(item, MAX_TOTAL_BYTES - spent_bytes)
            spent_bytes += len(content)
            files[path] = _from_notebook(path, content, notes) if is_notebook(path) else content
        except Refused as refused:
            spent_bytes += refused.spent_bytes
            sentence = told_of(path, str(refused))
            if is_answer(path) and path not in files:
                problems[path] = sentence
            else:
                notes.append(sentence)
            continue
        if is_zip(path) and path not in inside:
            from grader.intake import nested  # noqa: PLC0415  # it is made of what this module holds

            inner_entries += nested.entries_in(files[path])
            if inner_entries > nested.MAX_ENTRIES:
                notes.append(_too_many_entries(path, nested.MAX_ENTRIES))
                continue
            found = [
                each
                for each in nested.inner_items(path, files[path], notes)
                if each.path not in files and not any(parent in files for parent in _parents(each.path))
            ]
            inside.update(each.path for each in found)
            folders.update(parent for each in found for parent in _parents(each.path))
            for each in found:
                heapq.heappush(waiting, (_order(each), listed, each))
                listed += 1
        elif is_archive(path):
            notes.append(
                tell("%(file)s is an archive and was not opened; hand in the files themselves.", file=quoted(path))
            )
    if not any(map(is_answer, (*files, *problems))):
        notes.insert(0, tell("There is no .py file in this submission."))
    return SubmissionFiles(files=dict(sorted(files.items())), notes=capped(notes), problems=problems)


def _too_many_entries(path: str, most: int) -> str:
    return tell(
        "%(file)s is an archive and was not opened: together, the archives here list more than "
        "%(most)d entries; hand in the files themselves.",
        file=quoted(path),
        most=most,
    )


def _take(item: Item, left_bytes: int) -> bytes:
    limit_bytes = MAX_PYTHON_BYTES if is_python(item.path) else MAX_FILE_BYTES
    content = item.take(min(limit_bytes, max(left_bytes, 0)))
    if content is not None:
        return content
    if left_bytes < limit_bytes:
        raise Refused(tell("does not fit: at most %(mb)d MB are read in all; hand in less", mb=MAX_TOTAL_BYTES >> 20))
    raise Refused(tell("is larger than %(mb)d MB; hand in a smaller file", mb=limit_bytes >> 20))


def _from_notebook(path: str, content: bytes, notes: list[str]) -> bytes:
    from grader.intake.notebook import convert  # noqa: PLC0415  # most runs have no notebook

    made = convert(content)
    said = tell(
        "%(file)s is a notebook: its code cells, %(count)d in all, were graded as one Python file",
        file=quoted(path),
        count=made.cells,
    )
    if made.dropped == 1:
        said = tell("%(said)s, without 1 line that only IPython understands (magics, shell commands, help)", said=said)
    elif made.dropped:
        said = tell(
            "%(said)s, without %(lines)d lines that only IPython understands (magics, shell commands, help)",
            said=said,
            lines=made.dropped,
        )
    notes.append(tell("%(said)s. Lines are counted through all of it, with one more line before each cell.", said=said))
    return made.source


def _order(item: Item) -> tuple[bool, int, str]:
    return (not is_answer(item.path), item.path.count("/"), item.path)


def _parents(path: str) -> list[str]:
    return [path[:at] for at, character in enumerate(path) if character == "/"]


def capped(notes: Sequence[str]) -> tuple[str, ...]:
    """The first :data:`MAX_NOTES` notes and how many there were beside them."""
    if len(notes) <= MAX_NOTES:
        return tuple(notes)
    return (*notes[:MAX_NOTES], tell("%(count)d more notes of this kind were left out.", count=len(notes) - MAX_NOTES))


def told_of(path: str, what: str) -> str:
    """A sentence on a file, from what is said of it after its name."""
    return tell("`%(file)s` %(said)s.", file=quoted(path)[1:-1], said=what)


def skipped(path: str, why: str) -> str:
    """A sentence on a file that was passed over."""
    return tell("`%(file)s` was skipped: it %(said)s.", file=quoted(path)[1:-1], said=why)


def is_junk(part: str) -> bool:
    """Whether a file or folder is nobody's work: caches, environments, what systems leave behind."""
    lower = part.lower()
    return lower in _JUNK or lower.endswith(".pyc") or lower.startswith("._")


def is_hidden(name: str) -> bool:
    """Whether systems leave it out of a listing."""
    return name.startswith(".")


def is_python(path: str) -> bool:
    """By its name, in either case."""
    return path[-3:].lower() == ".py"


def is_notebook(path: str) -> bool:
    """By its name, in either case."""
    return path[-6:].lower() == ".ipynb"


def is_answer(path: str) -> bool:
    """Whether a file may answer an exercise: Python, or a notebook."""
    return is_python(path) or is_notebook(path)


def is_zip(path: str) -> bool:
    """By its name, in either case."""
    return path[-4:].lower() == ".zip"


def is_archive(path: str) -> bool:
    """By its name."""
    return path.lower().endswith((".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar"))


def path_fault(parts: Sequence[str]) -> str | None:
    """Why a path is not kept even as data, or None."""
    if len(parts) > MAX_DEPTH:
        return tell("lies deeper than %(count)d folders; hand in a flatter folder", count=MAX_DEPTH)
    if len("/".join(parts).encode()) > MAX_PATH_BYTES or any(len(p.encode()) > MAX_PART_BYTES for p in parts):
        return tell("has a name or path that is too long; shorten it")
    if any(p in ("", ".", "..") or "\0" in p for p in parts):
        return tell("has a path that no file can have; rename it")
    return None
