"""Brightspace: a folder ``{id} - {name} - {date}`` for each hand-in, several for who handed in again.

From D2L's documentation and others' programs; not tried on a live Brightspace. The name is between the
first and the last " - "; where it holds one itself, it is taken for ``{group} - {member}``. Dates are
those of an English site, with or without a colon in the time; others are kept unread, and then nobody
can say which hand-in is the newest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from grader.intake.download import Piece
from grader.intake.layout import Entry, Tree
from grader.intake.names import text

TITLE: Final = "Brightspace"
EXAMPLE: Final = "12345-67890 - Alice Stu - Sep 29, 2015 417 PM/hw1.py"
OWN: Final = frozenset({"index.html"})
ATTEMPTS: Final = True

_NAME: Final = re.compile(r"(?P<id>\d+(?:-\d+)*) - (?P<name>.+) - (?P<date>[^-]*\b\d{4}\b[^-]*)", re.DOTALL)
_DATE: Final = re.compile(
    r"(?:(?P<month>[A-Za-z]{3})[a-z]*\.? (?P<day>\d{1,2})|(?P<day2>\d{1,2}) (?P<month2>[A-Za-z]{3})[a-z]*\.?),? "
    r"(?P<year>\d{4}),? (?P<hour>\d{1,2}?)[:.]?(?P<minute>\d{2})(?: ?(?P<half>[AaPp])\.?[Mm]\.?)?"
)
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def pieces(entries: Sequence[Entry], tree: Tree) -> Sequence[Piece | None]:
    del tree
    return [_piece(text(entry.name)) if entry.kind == "folder" else None for entry in entries]


def _piece(name: str) -> Piece | None:
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    group, dash, _ = match["name"].partition(" - ")
    when = _when(match["date"])
    return Piece(
        owner=f"{match['id']} - {group}",
        display=match["name"],
        ids={"person_id": match["id"]},
        submitted_at=when,
        group=bool(dash),
        # An unread date sorts before any other.
        attempt=f"{when}\0{name}",
    )


def _when(date: str) -> str:
    match = _DATE.fullmatch(date.strip())
    if match is None:
        return ""
    month = (match["month"] or match["month2"]).lower()
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + 12 * (match["half"] in "Pp")
    try:
        moment = datetime(  # noqa: DTZ001  # the site's own time; its zone is not in the name
            int(match["year"]), _MONTHS.index(month) + 1, int(match["day"] or match["day2"]), hour, int(match["minute"])
        )
    except ValueError:
        return ""
    return moment.isoformat(timespec="minutes")
