"""Blackboard: ``{assignment}_{username}_attempt_{date}_{file}``, all in one folder.

From Blackboard's documentation and others' programs; not tried on a live Blackboard. Beside the files
of an attempt lies ``…_attempt_{date}.txt``, which Blackboard wrote: its first line tells the name and
in brackets the username. Both the assignment and the username may hold underscores; where no such
line says which is which, what all names begin with is the assignment.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from grader.intake.download import Piece
from grader.intake.layout import Entry, Part, Tree
from grader.intake.names import text

TITLE: Final = "Blackboard"
EXAMPLE: Final = "HW1_alice_attempt_2026-03-01-23-59-00_hw1.py"
OWN: Final = frozenset[str]()
ATTEMPTS: Final = True

_NAME: Final = re.compile(
    r"(?P<head>.+?_.+?)_attempt_(?P<date>\d{4}-\d\d-\d\d)-(?P<time>\d\d-\d\d-\d\d)(?:_(?P<file>.+)|\.txt)", re.DOTALL
)
_FIRST_LINE: Final = re.compile(r"[^:\n]{1,40}:[ \t]*(?P<name>[^\n]{1,200}?)[ \t]*\((?P<user>[^()\n]{1,200})\)[ \t]*")


def pieces(entries: Sequence[Entry], tree: Tree) -> Sequence[Piece | None]:
    matches = [None if entry.kind == "folder" else _NAME.fullmatch(text(entry.name)) for entry in entries]
    people: dict[str, tuple[str, str]] = {}
    for entry, match in zip(entries, matches, strict=True):
        if match and match["file"] is None and match["head"] not in people:
            told = _told(entry, match["head"], tree)
            if told:
                people[match["head"]] = told
    heads = {match["head"] for match in matches if match}
    assignment = _assignment(heads, {head: user for head, (user, _) in people.items()})
    return [match and _piece(match, assignment, people) for match in matches]


def _piece(match: re.Match[str], assignment: str, people: dict[str, tuple[str, str]]) -> Piece:
    head = match["head"]
    fallback = head.removeprefix(assignment + "_") if assignment else head.rpartition("_")[2]
    user, display = people.get(head, (fallback, fallback))
    # `HW_1_al_ice` alone may be `ice`'s, `al_ice`'s or `1_al_ice`'s.
    sure = head in people or bool(assignment) or head.count("_") == 1
    when = f"{match['date']}T{match['time'].replace('-', ':')}"
    return Piece(
        owner=head,
        display=display,
        ids={"username": user} if sure else {},
        kind="work" if match["file"] else "about",
        path=match["file"],
        submitted_at=when,
        attempt=when,
    )


def _told(entry: Entry, head: str, tree: Tree) -> tuple[str, str] | None:
    """Username and name as Blackboard's own file tells them, where its name agrees."""
    about = tree.read((Part(entry=entry.name, path="about"),), ()).files.get("about", b"")
    match = _FIRST_LINE.fullmatch(about[:1000].decode("utf-8-sig", "replace").partition("\n")[0].rstrip("\r"))
    if match is None or not head.endswith("_" + match["user"]):
        return None
    return match["user"], match["name"]


def _assignment(heads: set[str], users: dict[str, str]) -> str:
    if users:
        head, user = min(users.items())
        return head.removesuffix("_" + user)
    if len(heads) < 2:
        return ""
    # The first and the last in order share what all share.
    first, last = min(heads), max(heads)
    same = next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))
    return first[:same].rpartition("_")[0]
