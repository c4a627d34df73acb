"""The class beside the hand-ins: who on the roster handed in nothing, and whose hand-in is nobody's there."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from grader.course.people import Person
from grader.report.rows import Row
from grader.report.tables import text_cell
from grader.report.text import clean
from grader.telling import tell

MAX_NAMED: Final = 10


@dataclass(frozen=True, kw_only=True)
class Line:
    """One person's place in the class.

    Attributes:
        person: None for a hand-in that nobody on the roster made.
        row: what they handed in; None for nothing.
        group: of which they share the grade without a hand-in of their own; without a person, whose hand-in it is.
        shared: what the group handed in.
    """

    person: Person | None
    row: Row | None
    group: str = ""
    shared: Row | None = None
    excused: bool = False

    @property
    def status(self) -> str:
        if self.excused:
            return "excused"
        if self.row is None:
            return "group" if self.shared else "nothing handed in"
        if self.person is None:
            return "hand-in of a group" if self.group else "not on the roster"
        return "ungraded" if self.row.undecided else "graded"


def class_list(
    roster: Sequence[Person],
    rows: Sequence[Row],
    people: Sequence[Person | None],
    groups: Sequence[str],
    shared: Mapping[Person, tuple[str, Row]],
    excused: frozenset[Person],
) -> list[Line]:
    """Everyone on the roster in its order, each hand-in of theirs on a line, then the hand-ins of nobody.

    Args:
        people: whose each row is.
        groups: of each row, empty for those of none.
        shared: group and counting row of those who share a grade.
    """
    theirs: dict[int, list[Row]] = {}
    for row, person in zip(rows, people, strict=True):
        theirs.setdefault(id(person), []).append(row)
    lines = []
    for person in roster:
        handed_in = theirs.get(id(person), [])
        lines += [Line(person=person, row=row, excused=row.excused) for row in handed_in]
        if not handed_in:
            group, counts = shared.get(person, ("", None))
            lines.append(Line(person=person, row=None, group=group, shared=counts, excused=person in excused))
    strangers = [
        Line(person=None, row=row, group=group)
        for row, person, group in zip(rows, people, groups, strict=True)
        if person is None
    ]
    return [*lines, *strangers]


def class_csv(lines: Sequence[Line], roster: Sequence[Person]) -> str:
    """The text of ``class.csv``; the ids' columns are the roster's own."""
    ids = list(dict.fromkeys(key for person in roster for key in person.ids))
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    titles = ["name", *(text_cell(f"{key}" if key not in _OWN else f"roster {key}") for key in ids), *_OWN]
    writer.writerow(titles)
    for line in lines:
        counts = line.row or line.shared
        person = line.person
        final: float | str = ""
        if counts is not None and not counts.undecided and not line.excused:
            final = counts.counting
        rule = ("" if counts is None or counts.ruling is None else counts.ruling.rule) if line.row else ""
        if line.shared:
            rule = f"The group {line.group} shares the grade of the hand-in of {line.shared.submission}."
        writer.writerow(
            [
                text_cell(person.name if person else ""),
                *(text_cell(person.ids.get(key, "") if person else "") for key in ids),
                line.status,
                text_cell(line.row.submission if line.row else ""),
                "" if line.row is None or line.row.ungraded else line.row.score,
                final,
                "" if counts is None else counts.max_score,
                "" if line.row is None or line.row.ruling is None else line.row.ruling.late,
                text_cell(rule),
            ]
        )
    return text.getvalue()


def tell_class(lines: Sequence[Line]) -> list[str]:
    """What there is to say of a class, as sentences."""
    people = len({id(line.person) for line in lines if line.person is not None})
    absent = [line.person.shown for line in lines if line.person and line.status == "nothing handed in"]
    strangers = [line.row.submission for line in lines if line.status == "not on the roster" and line.row]
    seen: dict[int, list[str]] = {}
    for line in lines:
        if line.person is not None and line.row is not None:
            seen.setdefault(id(line.person), []).append(line.row.submission)
    twice = [" and ".join(clean(name, 80) for name in names) for names in seen.values() if len(names) > 1]
    said = [
        _named(tell("Roster: %(people)d people; %(count)d handed in nothing", people=people, count=len(absent)), absent)
    ]
    if strangers:
        what = tell("%(count)d hand-ins are nobody's on the roster, by id or exact name", count=len(strangers))
        said.append(_named(what, strangers))
    if twice:
        what = tell("%(count)d people have several hand-ins, each on a line of class.csv", count=len(twice))
        said.append(_named(what, twice))
    return said


def _named(what: str, names: Sequence[str]) -> str:
    if not names:
        return tell("%(said)s.", said=what)
    shown = ", ".join(clean(name, 80) for name in names[:MAX_NAMED])
    if len(names) <= MAX_NAMED:
        return tell("%(said)s: %(rest)s.", said=what, rest=shown)
    more = len(names) - MAX_NAMED
    return tell("%(said)s: %(rest)s, and %(count)d more in class.csv.", said=what, rest=shown, count=more)


_OWN: Final = ("status", "submission", "score", "final_score", "max_score", "late", "rule")
