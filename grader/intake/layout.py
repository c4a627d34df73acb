"""How submissions lie in a folder or archive: the one place that recognises it.

A recogniser looks at one level of a :class:`Tree` and says which parts make which submission, or
None. Those of the LMSs (:mod:`grader.intake.lms`) come before the plain layouts of this file.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, Protocol

from grader.errors import UsageError
from grader.intake.contents import SubmissionFiles, capped, is_answer, is_archive, is_hidden, is_junk
from grader.intake.names import quoted, text
from grader.intake.targets import KnownTargets
from grader.model import Identity
from grader.telling import tell

Kind = Literal["file", "folder", "other"]
"""``other`` is what is never opened: links, pipes, devices."""

EXPECTED: Final = (
    "a .py file, a folder with files named <exercise id>.py, a folder of such folders or of .py files, "
    "a .zip of these, or a download of an LMS; a notebook serves as a .py file"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One name directly in a tree."""

    name: str
    kind: Kind


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One entry that belongs to a submission.

    Attributes:
        entry: a file or folder directly in the tree, or None for all of the tree.
        path: where it goes in the submission: a file's path, or None to put a folder's content at the top.
    """

    entry: str | None
    path: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """One submission to be: its name, a key that is its own, and its parts."""

    name: str
    key: str
    parts: tuple[Part, ...]
    notes: tuple[str, ...] = ()
    identity: Identity | None = None
    owner: str = ""
    """The same for all attempts of one student, where each is a submission; else empty."""


class Tree(Protocol):
    """A folder or an archive, seen one level deep."""

    @property
    def name(self) -> str:
        """What a submission that is the whole tree is called."""

    @property
    def notes(self) -> Sequence[str]:
        """What was passed over in listing it."""

    def top(self) -> Sequence[Entry]: ...

    def holds_python(self, folder: str) -> bool:
        """Whether a ``.py`` or a notebook lies anywhere in one of its folders."""

    def inside(self) -> Tree | None:
        """The tree inside its only folder, where there is nothing else and the folder may be a mere wrapping."""

    def read(self, parts: Sequence[Part], notes: Sequence[str]) -> SubmissionFiles: ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """The submissions of a tree, and the tree to read them from."""

    tree: Tree
    plans: tuple[Plan, ...]
    notes: tuple[str, ...] = ()


def recognise(
    tree: Tree,
    known: KnownTargets,
    *,
    skip: Iterable[str] = (),
    first: Sequence[Recogniser] = (),
    demanded: str = "",
) -> Layout:
    """Say which submissions lie in a tree.

    Args:
        skip: names directly in the tree that are no submissions.
        first: recognisers to ask before those of the plain layouts, at each level of wrapping.
        demanded: what must be found by ``first``, as a noun; empty where a plain layout will do.

    Raises:
        UsageError: where there is no Python file to grade, or not what was demanded.
    """
    whole = tree
    while True:
        listed = [entry for entry in _listed(tree) if entry.name not in set(skip)]
        entries = [entry for entry in listed if not is_hidden(entry.name)]
        inner = tree.inside()
        inside = inner is not None and wraps(inner, known)
        # A student may be called `.x`, and an LMS puts that in front.
        asked = [(recogniser, listed) for recogniser in first]
        if not demanded and not inside:
            asked += [(recogniser, entries) for recogniser in RECOGNISERS]
        for recogniser, given in asked:
            layout = recogniser(tree, given, known) if given else None
            if layout is not None:
                return replace(layout, notes=capped([*tree.notes, *layout.notes]))
        if inner is None or not inside:
            break
        tree = inner
    if demanded:
        raise UsageError(f"{quoted(whole.name)} is not {demanded}; leave out --from to have it recognised.")
    if not entries:
        raise UsageError(f"{quoted(tree.name)} holds nothing to grade{_because(tree)}; expected {EXPECTED}.")
    packed = any(is_archive(entry.name) for entry in entries)
    hint = " (the archives in it are not opened: unpack them first)" if packed else ""
    raise UsageError(f"{quoted(tree.name)} holds no .py file to grade{hint}{_because(tree)}; expected {EXPECTED}.")


def visible(tree: Tree) -> list[Entry]:
    """A tree's entries by name, without hidden ones and what systems leave behind."""
    return [entry for entry in _listed(tree) if not is_hidden(entry.name)]


def _listed(tree: Tree) -> list[Entry]:
    return sorted((entry for entry in tree.top() if not is_junk(entry.name)), key=lambda entry: entry.name)


def wraps(inner: Tree, known: KnownTargets) -> bool:
    """Whether ``inner``, the only folder of an archive, is a wrapping rather than one submission.

    One lone ``.py`` in one folder is a hand-in under that folder's name; anything more is what was zipped.
    """
    entries = visible(inner)
    folders = [e for e in entries if e.kind == "folder" and inner.holds_python(e.name)]
    loose = [e for e in entries if e.kind == "file" and is_answer(e.name)]
    return bool(folders) or len(loose) > 1 or any(known.named(e.name) for e in loose)


def one_submission(tree: Tree, entries: Collection[Entry], known: KnownTargets) -> Layout | None:
    """A folder that directly holds an exercise's file is one hand-in."""
    named = next((e.name for e in entries if e.kind != "folder" and known.named(e.name)), None)
    if named is None:
        return None
    plan = Plan(name=tree.name, key=".", parts=(Part(entry=None),), notes=tuple(tree.notes))
    others = [e for e in entries if e.kind == "file" and is_answer(e.name) and not known.named(e.name)]
    note = tell(
        "%(file)s is graded as one submission, because it holds %(named)s.",
        file=quoted(tree.name),
        named=quoted(named),
    )
    return Layout(tree=tree, plans=(plan,), notes=(note,) if others else ())


def many_submissions(tree: Tree, entries: Collection[Entry], known: KnownTargets) -> Layout | None:
    """A folder of folders, of single ``.py`` files, or of both."""
    plans: list[Plan] = []
    notes: list[str] = []
    loose = False
    for entry in entries:
        shown = text(entry.name)
        if entry.kind == "folder":
            plans.append(Plan(name=shown, key=shown, parts=(Part(entry=entry.name),)))
        elif entry.kind == "file" and is_answer(entry.name):
            loose = True
            plans.append(Plan(name=shown.rpartition(".")[0], key=shown, parts=(Part(entry=entry.name, path=shown),)))
        elif entry.kind == "other":
            what = tell(
                "%(file)s is a link or no regular file and was skipped; put the file itself there.", file=quoted(shown)
            )
            notes.append(what)
        else:
            notes.append(tell("%(file)s is no .py file and was skipped.", file=quoted(shown)))
    if loose or any(tree.holds_python(e.name) for e in entries if e.kind == "folder"):
        return Layout(tree=tree, plans=tuple(plans), notes=tuple(notes))
    return None


Recogniser = Callable[[Tree, Collection[Entry], KnownTargets], Layout | None]
RECOGNISERS: tuple[Recogniser, ...] = (one_submission, many_submissions)


def _because(tree: Tree) -> str:
    return f" ({tree.notes[0].rstrip('.')})" if tree.notes else ""
