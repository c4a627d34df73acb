"""Members of groups in downloads: a group's name as an LMS writes it, and who shares without a hand-in.

A group's name counts only where it cannot be the name of the person whose id the hand-in has: a student who
is called like a group stays a student.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from grader.course.people import Person
from grader.report.likeness import alike, forms
from grader.report.rows import Row
from grader.report.shares import Share
from grader.rules.who import folded

# Titles of a roster's columns that may tell a person from all others; a column may as well hold a seat or a section.
_ID_TITLES: Final = frozenset(
    {
        *("id", "email", "email address", "login", "login id", "sis login id", "username", "user name"),
        *("sis id", "sis user id", "user id", "canvas user id", "student id", "org id", "orgdefinedid", "person id"),
    }
)
_BETWEEN: Final = " - "


def group_keys(row: Row, person: Person | None, groups: Collection[str]) -> set[str]:
    """The names of groups and members that a row's name may hold, folded; none where it is a person's own name.

    Canvas writes a group's name in lower case and without spaces; Brightspace puts it before the member's.
    """
    student = row.student
    if student is None:
        return set()
    if student.lms == "brightspace" and student.group:
        return {folded(part) for part in student.display.split(_BETWEEN, 1)}
    if student.lms != "canvas" or (person is not None and alike(student.display, [person.name])):
        return set()
    wanted = forms(student.display)
    found = [group for group in groups if wanted & forms(group)]
    return {folded(found[0])} if len(found) == 1 else set()


def shares(
    groups: Mapping[str, Sequence[str]],
    folders: Mapping[str, str],
    called: Collection[str],
    roster: Sequence[Person],
    excused: Collection[str],
) -> tuple[Share, ...]:
    """Who shares a group's grade without a hand-in.

    Args:
        folders: of the hand-in that counts, by the group's name.
        called: all names and ids of who handed in, folded.
        excused: names and ids of who is excused, folded.
    """
    known: dict[str, list[Person]] = {}
    for person in roster:
        for text in {folded(text) for text in (person.name, *person.ids.values()) if text}:
            known.setdefault(text, []).append(person)
    found = []
    for group, members in groups.items():
        for name in members if group in folders else ():
            people = known.get(folded(name), [])
            found_person = people[0] if len(people) == 1 else None
            keys = {folded(name), *(_texts(found_person) if found_person else ())}
            if keys & set(called):
                continue
            found.append(
                Share(
                    name=name,
                    folder=folders[group],
                    names=(found_person.name,) if found_person and found_person.name else (),
                    ids=_ids(found_person) if found_person else (),
                    excused=bool(keys & set(excused)),
                )
            )
    return tuple(found)


def unlike_their_person(rows: Sequence[Row], people: Sequence[Person | None], groups: Sequence[str]) -> list[str]:
    """Canvas's hand-ins that have one person's id and another name: perhaps a group's, of which nobody told.

    Args:
        groups: of each row, empty for those of none.
    """
    return [
        f"{row.submission} ({person.shown})"
        for row, person, group in zip(rows, people, groups, strict=True)
        if person is not None
        and person.name
        and not group
        and row.student is not None
        and row.student.lms == "canvas"
        and not alike(row.student.display, [person.name])
    ]


def _texts(person: Person) -> list[str]:
    return [folded(text) for text in (person.name, *_ids(person)) if text]


def _ids(person: Person) -> tuple[str, ...]:
    return tuple(value for title, value in person.ids.items() if value and _plain(title) in _ID_TITLES)


def _plain(title: str) -> str:
    return title.replace("_", " ").replace("-", " ")
