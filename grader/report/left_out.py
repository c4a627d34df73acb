"""Who was left out when a gradebook was filled in: a table of all of them, and a line that names a few.

Names come from students and from the gradebook: they are data, and no spreadsheet may run them.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from grader.report.matching import Matched, Person
from grader.report.output import Result
from grader.report.tables import text_cell
from grader.report.text import clean

_NAMED: Final = 5


def left_out_csv(matched: Matched, left: Sequence[tuple[Result, Person, str]]) -> str:
    """Everybody without a partner, and ``left``: whose cell stays as it was, and why."""
    line = io.StringIO()
    writer = csv.writer(line, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(["side", "submission", "gradebook", "why"])
    for result, why in matched.results:
        writer.writerow(["only handed in", text_cell(result.submission), "", text_cell(why)])
    for person in matched.people:
        writer.writerow(["only in the gradebook", "", text_cell(person.shown), "no submission"])
    for result, person, why in left:
        writer.writerow(["left as it was", text_cell(result.submission), text_cell(person.shown), text_cell(why)])
    return line.getvalue()


def named(what: str, names: Sequence[str], place: Path | None = None) -> list[str]:
    """How many there are and who the first ones are; nothing where there are none."""
    if not names:
        return []
    shown = "; ".join(clean(name, 100) for name in names[:_NAMED])
    where = "" if place is None else f" in {place}"
    more = f"; and {len(names) - _NAMED} more{where}" if len(names) > _NAMED else ""
    return [f"{len(names)} {what}: {shown}{more}"]
