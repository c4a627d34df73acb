"""Moodle: ``{name}_{number}_assignsubmission_{plugin}/…``, or flat ``…_{plugin}_{file}``.

Seen on Moodle 4.5.6, and in its source. The number is the assignment's own for each participant. Where
groups hand in it is the group's id, which looks the same; only the team of those without a group has no
number, and where that is there, all are teams. Before 4.1 folders end in an underscore. Names hold none.
With blind marking all have one name, the word for participant in the site's language. What is typed in
comes from the plugin ``onlinetext``. Nothing says what is late, and only the latest attempt is there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from grader.intake.download import Kind, Piece
from grader.intake.layout import Entry, Tree
from grader.intake.names import text

TITLE: Final = "Moodle"
EXAMPLE: Final = "Alice Stu_1_assignsubmission_file/hw1.py"
OWN: Final = frozenset[str]()
ATTEMPTS: Final = False

_NAME: Final = re.compile(
    r"(?P<name>[^_]+)(?:_(?P<number>\d+))?_assignsubmission_(?P<plugin>[a-z]+)(?:_(?P<file>.*))?", re.DOTALL
)
_KINDS: Final[dict[str, Kind]] = {"file": "work", "onlinetext": "text"}


def pieces(entries: Sequence[Entry], tree: Tree) -> Sequence[Piece | None]:
    del tree
    found = [_piece(text(entry.name)) for entry in entries]
    if any(piece and not piece.ids for piece in found):
        found = [piece and replace(piece, group=True) for piece in found]
    people = {piece.owner: piece.display for piece in found if piece is not None}
    blind = set(people.values()) == {"Participant"} or (len(people) > 1 and len(set(people.values())) == 1)
    if not blind:
        return found
    return [piece and replace(piece, display=" ".join([piece.display, *piece.ids.values()])) for piece in found]


def _piece(name: str) -> Piece | None:
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    number = match["number"]
    return Piece(
        owner=f"{match['name']}_{number}" if number else match["name"],
        display=match["name"],
        ids={"participant": number} if number else {},
        kind=_KINDS.get(match["plugin"], "about"),
        path=match["file"] or None,
    )
