"""Canvas: ``[{name}_][LATE_]{user id}_{attachment id}_{file}``, all in one folder.

From Canvas's own source (its ``ContentZipper``); not tried on a live Canvas. The name is the sortable
name in lower case without anything but letters, digits and underscores; for a group it is the group's,
with the id of the member who stands for it, so that a group cannot be told from a person. Anonymous
downloads have no name and ``anon_{id}`` for the id. Texts and links typed into Canvas are
``…_{user id}_text.html`` and ``…_link.html``, without an attachment.

That a file handed in again gains ``-1`` before its ending is hearsay: where both copies are there, the
higher attachment id is the newer one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from grader.intake.contents import is_answer
from grader.intake.download import Kind, Piece
from grader.intake.layout import Entry, Tree
from grader.intake.names import text

TITLE: Final = "Canvas"
EXAMPLE: Final = "stualice_LATE_123_4567_hw1.py"
OWN: Final = frozenset({"index.html"})
ATTEMPTS: Final = False

_WHO: Final = (
    r"(?:(?:(?P<late_anon>LATE)_)?anon_(?P<anon>[A-Za-z0-9]+)(?:_(?P<late_after>LATE))?"
    r"|(?P<name>\w+?)_(?:(?P<late>LATE)_)?(?P<user>\d+))"
)
_FILE: Final = re.compile(_WHO + r"_(?P<attachment>\d+)_(?P<file>.+)", re.DOTALL)
_TYPED: Final = re.compile(_WHO + r"_(?P<kind>text|link)\.html")
_AGAIN: Final = re.compile(r"(?P<stem>.+)-(?P<count>\d{1,3})(?P<ending>\.\w+)", re.DOTALL)


def pieces(entries: Sequence[Entry], tree: Tree) -> Sequence[Piece | None]:
    del tree
    found = [None if entry.kind == "folder" else _piece(text(entry.name)) for entry in entries]
    by_owner: dict[str, list[Piece]] = {}
    for piece in found:
        if piece is not None and piece.path is not None:
            by_owner.setdefault(piece.owner, []).append(piece)
    paths = {owner: _original([piece.path or "" for piece in of_owner]) for owner, of_owner in by_owner.items()}
    return [
        piece if piece is None or piece.path is None else replace(piece, path=paths[piece.owner][piece.path])
        for piece in found
    ]


def _piece(name: str) -> Piece | None:
    file = _FILE.fullmatch(name)
    # A file called `text.html` that was handed in has an attachment's id before it.
    typed = None if file else _TYPED.fullmatch(name)
    match = file or typed
    if match is None:
        return None
    display = match["name"] or f"anon_{match['anon']}"
    ids = {"user_id": match["user"] or match["anon"]}
    kind: Kind = "work"
    if typed:
        kind = "text" if typed["kind"] == "text" else "link"
    else:
        ids["attachment_id"] = match["attachment"]
    return Piece(
        owner=f"{display}_{match['user']}" if match["name"] else display,
        display=display,
        ids=ids,
        kind=kind,
        path=None if typed else match["file"],
        late=bool(match["late"] or match["late_anon"] or match["late_after"]),
        version=0 if typed else int(match["attachment"][:18]),
    )


def _original(files: Sequence[str]) -> dict[str, str]:
    """Each file's name without the ``-1`` of a second hand-in, where it is taken for one.

    ``part-1.py`` and ``part-2.py`` alone are two parts of something. One such file alone is a second
    hand-in where other Python files may import it by its first name.
    """
    marked = {file: match for file in files if (match := _AGAIN.fullmatch(file))}
    stems = Counter(match["stem"] + match["ending"] for match in marked.values())
    firsts = set(files)
    several = sum(map(is_answer, files)) > 1
    result = {}
    for file in files:
        match = marked.get(file)
        first = match["stem"] + match["ending"] if match else file
        again = first in firsts or (several and stems[first] == 1 and match and match["stem"].isidentifier())
        result[file] = first if again else file
    return result
