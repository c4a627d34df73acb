"""Finding submissions under a path and reading their files, without trusting either.

The caller names the path; everything below it is hostile: names, sizes, links, archives. Nothing
here imports, parses or runs a student's code, writes a path that a submission named, or unpacks to
disk. What cannot be taken becomes a sentence in the report, not an exception.
"""

from __future__ import annotations

import dataclasses
import os
import stat
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from grader.errors import UsageError
from grader.intake import lms
from grader.intake.archive import open_archive
from grader.intake.assign import Assigned, assign
from grader.intake.contents import SubmissionFiles, is_answer, is_archive
from grader.intake.folder import FolderTree
from grader.intake.layout import EXPECTED, Part, Plan, Tree, recognise
from grader.intake.names import quoted, safe_folders, text
from grader.intake.targets import KnownTargets, Target
from grader.model import Identity
from grader.telling import mark

__all__ = [
    "Assigned",
    "Intake",
    "KnownTargets",
    "Submission",
    "SubmissionFiles",
    "Target",
    "assign",
    "find_submissions",
    "join",
    "whole_submission",
]


_NO_ATTEMPTS: Final = mark(
    "`attempts: best` has nothing to choose from: no name here tells that two hand-ins are one student's, so each "
    "counts by itself."
)


@dataclass(frozen=True, kw_only=True)
class Submission:
    """One hand-in, known by name; its files are read when asked for and not kept.

    Attributes:
        name: as the folder, archive or LMS has it; undecodable bytes as ``\\xNN``. Data, never a path.
        folder: a directory name for its reports, safe on every file system and unique in its intake.
        key: where it stands below the path, which tells ``alice/`` from ``alice.py``.
        identity: who handed in, where a download of an LMS says so.
        owner: equal for the attempts of one student, and for nothing else of an intake.
    """

    name: str
    folder: str
    key: str
    tree: Tree = field(repr=False)
    parts: tuple[Part, ...] = field(repr=False)
    notes: tuple[str, ...] = ()
    identity: Identity | None = None
    owner: Hashable = None

    def read(self) -> SubmissionFiles:
        """Read the files anew. Threads may call this at once; forked processes may not share an archive.

        Raises:
            GraderError: where the machine fails, or what was found is gone: nobody's answer was wrong.
        """
        return self.tree.read(self.parts, self.notes)


@dataclass(frozen=True, kw_only=True)
class Intake:
    """The submissions found, by name, and what was passed over on the way."""

    submissions: tuple[Submission, ...]
    notes: tuple[str, ...] = ()


def find_submissions(
    path: Path,
    known: KnownTargets,
    *,
    ours: Sequence[Path] = (),
    source: str | None = None,
    every_attempt: bool = False,
) -> Intake:
    """The submissions at ``path``: a ``.py``, a folder of one or of many, or a ``.zip`` of either.

    A folder or ``.zip`` may be what an LMS gave; it is recognised by the names in it.

    Args:
        path: named by the caller. A symbolic link is refused, since ``grade handins/*`` would let a
            submission that is one stand for somebody else's files.
        known: the course's ids, which tell one submission from a folder of submissions.
        ours: what the grader itself writes, such as the folder of the reports: no part of any submission.
        source: the LMS that it was downloaded from, or ``plain``, instead of what its names look like.
        every_attempt: whether each hand-in of a student is a submission, instead of the newest alone.

    Raises:
        UsageError: where nothing can be graded there, saying what was expected.
    """
    lone = source is None and is_answer(path.name)
    first = () if lone else lms.recognisers(source, every_attempt=every_attempt)
    demanded = ""
    if source is not None and first:
        named = lms.load(source)
        demanded = f"a {named.TITLE} download, which holds names such as {quoted(named.EXAMPLE)}"
    layout = recognise(_tree(path, ours), known, skip=_inside(path, ours), first=first, demanded=demanded)
    plans = sorted(layout.plans, key=lambda plan: (plan.name, plan.key))
    folders = safe_folders([(plan.name, plan.key) for plan in plans])
    return Intake(
        submissions=tuple(
            Submission(
                name=plan.name,
                folder=folder,
                key=plan.key,
                tree=layout.tree,
                parts=plan.parts,
                notes=plan.notes,
                identity=plan.identity,
                owner=(id(layout.tree), plan.owner or plan.key),
            )
            for plan, folder in zip(plans, folders, strict=True)
        ),
        notes=(*layout.notes, *([_NO_ATTEMPTS] if every_attempt and _plain_many(plans) else [])),
    )


def whole_submission(path: Path, *, ours: Sequence[Path] = (), name: str | None = None) -> Intake:
    """All that lies at ``path`` as one submission, whatever its files are called, even where there are none.

    Args:
        path, ours: as for :func:`find_submissions`.
        name: instead of the folder's or the file's.

    Raises:
        UsageError: where there is nothing that can be opened.
    """
    tree = _tree(path, ours)
    notes = tuple(tree.notes)
    tree = tree.inside() or tree
    named = name or tree.name
    (folder,) = safe_folders([(named, ".")])
    whole = Submission(name=named, folder=folder, key=".", tree=tree, parts=(Part(entry=None),), notes=notes)
    return Intake(submissions=(whole,))


def join(intakes: Sequence[Intake]) -> Intake:
    """Several paths' submissions as one batch, with folders unique in all of it."""
    found = sorted((s for intake in intakes for s in intake.submissions), key=lambda s: (s.name, s.key))
    folders = safe_folders([(submission.name, submission.key) for submission in found])
    return Intake(
        submissions=tuple(dataclasses.replace(s, folder=f) for s, f in zip(found, folders, strict=True)),
        notes=tuple(note for intake in intakes for note in intake.notes),
    )


def _plain_many(plans: Sequence[Plan]) -> bool:
    return len(plans) > 1 and not any(plan.identity for plan in plans)


def _tree(path: Path, ours: Sequence[Path] = ()) -> Tree:
    shown = quoted(str(path))
    try:
        mode = path.lstat().st_mode
    except (OSError, ValueError) as error:
        reason = "there is nothing there" if isinstance(error, FileNotFoundError) else _reason(error)
        raise UsageError(f"{shown} cannot be graded ({reason}); expected {EXPECTED}.") from error
    if stat.S_ISLNK(mode):
        raise UsageError(f"{shown} is a symbolic link; name the file or folder that it points to.")
    try:
        whole = path.resolve()
        if stat.S_ISDIR(mode):
            places = [Path(os.path.realpath(place)) for place in ours]
            without = {place.relative_to(whole).parts for place in places if place.is_relative_to(whole)}
            return FolderTree(whole, text(whole.name) or "submission", without=without)
        if stat.S_ISREG(mode) and is_answer(whole.name):
            return FolderTree(whole.parent, text(whole.stem), only=whole.name)
        if stat.S_ISREG(mode) and whole.suffix.lower() == ".zip":
            return open_archive(whole, text(whole.stem))
    except OSError as error:
        raise UsageError(f"{shown} cannot be opened ({_reason(error)}); check its rights.") from error
    hint = ", so unpack it first" if is_archive(path.name) else ""
    raise UsageError(f"{shown} is neither a .py file, a .zip nor a folder{hint}; expected {EXPECTED}.")


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _inside(path: Path, ours: Sequence[Path]) -> Iterable[str]:
    whole = os.path.realpath(path)
    return [place.name for place in ours if os.path.realpath(place.parent) == whole]
