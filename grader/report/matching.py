"""Whose grade goes into which row of a gradebook: a sure match or none.

An id that the LMS itself gave decides alone: where it is not in the gradebook, a namesake must not
get the grade. Names count only where there is no such id, or where the id is known not to be the
gradebook's, and only where they are one person's on both sides. Whatever finds no partner is told,
with the reason.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from grader.report.output import Result


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """One row of a gradebook.

    Attributes:
        row: its place in the sheet.
        shown: how the gradebook calls it, for a reader.
        ids: what the LMS knows it by, under our words for it.
        names: the forms of its name.
        group: the group it hands in with, where the gradebook says so.
        locked: why its grade must stay as it is; empty where it may change.
        test: whether it is nobody, such as the LMS's own test student.
    """

    row: int
    shown: str
    ids: Mapping[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    group: str = ""
    locked: str = ""
    test: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Keys:
    """How a download's identity meets a gradebook's ids.

    Attributes:
        lms: whose identities these are.
        ids: for a key of the identity, the ids of a person that it may equal.
        names_too: whether a name decides where no id fits.
        checked: whether a person found by id must also have the identity's name.
        groups: whether an identity with the name of one of the gradebook's groups is that group, since a
            group's id looks like a person's.
    """

    lms: str
    ids: Mapping[str, tuple[str, ...]]
    names_too: bool = False
    checked: bool = False
    groups: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Matched:
    """Every result and every person stands in exactly one of these."""

    pairs: tuple[tuple[Result, Person], ...]
    results: tuple[tuple[Result, str], ...]
    people: tuple[Person, ...]


def match(results: Sequence[Result], people: Sequence[Person], keys: Keys) -> Matched:
    """Find each result's row, or rows where a whole group handed it in."""
    index = _Index(people)
    found: dict[int, list[Result]] = defaultdict(list)
    by_row = {person.row: person for person in people}
    lonely: list[tuple[Result, str]] = []
    for result in results:
        rows = _rows_of(result, index, keys)
        if isinstance(rows, str):
            lonely.append((result, rows))
        for person in rows if not isinstance(rows, str) else ():
            found[person.row].append(result)
    pairs = []
    for row, claims in found.items():
        if len(claims) == 1:
            pairs.append((claims[0], by_row[row]))
            continue
        lonely += [(result, f"{len(claims)} submissions are {by_row[row].shown}'s") for result in claims]
    taken = set(found)
    return Matched(
        pairs=tuple(sorted(pairs, key=lambda pair: pair[1].row)),
        results=tuple(dict.fromkeys(lonely)),
        people=tuple(person for person in people if person.row not in taken),
    )


def folded(name: str) -> str:
    """A name as systems agree on it: letters and digits, without case."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", name).casefold())


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).split())


class _Index:
    def __init__(self, people: Sequence[Person]) -> None:
        self.by_id: dict[tuple[str, str], list[Person]] = defaultdict(list)
        self.by_name: dict[str, list[Person]] = defaultdict(list)
        self.by_group: dict[str, list[Person]] = defaultdict(list)
        for person in people:
            for kind, value in person.ids.items():
                if value:
                    self.by_id[kind, value].append(person)
            for name in dict.fromkeys(_plain(name) for name in person.names):
                self.by_name[name].append(person)
            if person.group:
                self.by_group[folded(person.group)].append(person)
        self.kinds = tuple(dict.fromkeys(kind for kind, _ in self.by_id))


def _rows_of(result: Result, index: _Index, keys: Keys) -> Sequence[Person] | str:
    """The rows, or why there are none."""
    identity = result.identity
    if identity is None or identity.lms != keys.lms:
        return _by_text(identity.display if identity else result.submission, index)
    members = index.by_group.get(folded(identity.display), [])
    if identity.group or (keys.groups and members):
        return _of_group(members, identity.display)
    for key, kinds in keys.ids.items():
        value = identity.ids.get(key, "")
        people = list({p.row: p for kind in kinds for p in index.by_id.get((kind, value), ())}.values())
        if value and len(people) == 1:
            return _checked(people[0], identity.display, value, keys)
        if value and len(people) > 1:
            return f"the id {value} stands in {len(people)} rows"
        if value and not keys.names_too:
            return f"the id {value} is not in the gradebook"
    if not keys.names_too:
        return "the download does not say for sure whose it is"
    return _by_name(identity.display, index)


def _of_group(members: Sequence[Person], display: str) -> Sequence[Person] | str:
    if not members:
        return "it is a group's, and the gradebook does not say who is in that group"
    if len({person.group for person in members}) > 1:
        return f"the gradebook has several groups whose names read like {display}"
    return members


def _checked(person: Person, display: str, value: str, keys: Keys) -> Sequence[Person] | str:
    names = {folded(name) for name in person.names}
    if keys.groups and not names and not display.endswith(value):
        # A download with names and a gradebook without them are not of one assignment, or it is a group's.
        return f"the gradebook has no names, so nothing tells that the id {value} is {display}'s"
    if keys.checked and names and folded(display) not in names:
        return f"the id {value} is {person.shown}'s there; is the gradebook another assignment's?"
    return [person]


def _by_text(text: str, index: _Index) -> Sequence[Person] | str:
    """For submissions that came from no download of this LMS: their name may be an id or a name."""
    rows = {person.row: person for kind in index.kinds for person in index.by_id.get((kind, text), ())}
    if len(rows) > 1:
        # One person's number may be another's login.
        return f"{len(rows)} rows have it as an id"
    return list(rows.values()) or _by_name(text, index)


def _by_name(name: str, index: _Index) -> Sequence[Person] | str:
    people = index.by_name.get(_plain(name), [])
    if len(people) > 1:
        return f"{len(people)} rows have that name"
    return people or "nobody in the gradebook has that name or id"
