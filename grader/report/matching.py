"""Whose grade goes into which row of a gradebook: a sure match or none.

An id that the LMS itself gave decides alone: where it is not in the gradebook, a namesake must not
get the grade. Names count only where there is no such id, or where the id is known not to be the
gradebook's, and only where they are one person's on both sides. Whatever finds no partner is told,
with the reason.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from grader.model import Identity
from grader.report.likeness import alike, forms, squeezed
from grader.report.output import Member, Result


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
        member: whether a group's id is that of one of its members, who is then found by it.
    """

    lms: str
    ids: Mapping[str, tuple[str, ...]]
    names_too: bool = False
    checked: bool = False
    groups: bool = False
    member: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Matched:
    """Whose grade is whose: every person is in ``pairs`` or ``people``, every result in ``pairs`` or ``results``.

    A group's hand-in that no row has is in neither where its members got its grade.

    Attributes:
        pairs: results and the rows that they go to.
        results: those without a row, and members of groups without one; each with the reason.
        people: the rows that nothing goes to.
        shared: how many of the pairs are members of a group who handed in nothing themselves.
        unlike: pairs by an id alone, where the hand-in has another name than the person: perhaps a group's.
    """

    pairs: tuple[tuple[Result, Person], ...]
    results: tuple[tuple[Result, str], ...]
    people: tuple[Person, ...]
    shared: int = 0
    unlike: tuple[tuple[Result, Person], ...] = ()


def match(results: Sequence[Result], people: Sequence[Person], keys: Keys, members: Sequence[Member] = ()) -> Matched:
    """Find each result's row, or rows where a whole group handed it in.

    Args:
        members: those who handed in nothing and share a group's grade by the course's rules.
    """
    index = _Index(people)
    found: dict[int, list[Result]] = defaultdict(list)
    by_row = {person.row: person for person in people}
    lonely: list[tuple[Result, str]] = []
    for result in results:
        rows = () if _is_group_s(result) else _rows_of(result, index, keys)
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
    unlike = [pair for pair in pairs if keys.member and _is_unlike(*pair, keys.lms)]
    joined, strays = _members(members, index, taken=set(found))
    pairs += joined
    taken = {*found, *(person.row for _, person in joined)}
    for result in filter(_is_group_s, results):
        rows = _rows_of(result, index, keys)
        # Whom the gradebook or the download itself names beside the course's list of members.
        more = [] if isinstance(rows, str) else [person for person in rows if person.row not in taken]
        pairs += [(result, person) for person in more]
        taken |= {person.row for person in more}
        if result.folder not in {each.folder for each, _ in pairs}:
            lonely.append((result, rows if isinstance(rows, str) else "its members have hand-ins of their own"))
    return Matched(
        pairs=tuple(sorted(pairs, key=lambda pair: pair[1].row)),
        results=tuple(dict.fromkeys([*lonely, *strays])),
        people=tuple(person for person in people if person.row not in taken),
        shared=len(joined),
        unlike=tuple(unlike),
    )


def _members(
    members: Sequence[Member], index: _Index, taken: set[int]
) -> tuple[list[tuple[Result, Person]], list[tuple[Result, str]]]:
    """The rows of members, where nothing of their own goes to these; and members without a row, with the reason."""
    claims: dict[int, list[tuple[Result, Person]]] = defaultdict(list)
    strays = []
    for member in members:
        shown = replace(member.result, submission=f"{member.name}, of {member.result.group}", excused=member.excused)
        people = _of_member(member, index)
        if isinstance(people, str):
            strays.append((shown, people))
        elif people[0].row not in taken:
            claims[people[0].row].append((shown, people[0]))
    joined = []
    for claimed in claims.values():
        if len({result.folder for result, _ in claimed}) == 1:
            joined.append(claimed[0])
        else:
            strays += [(result, f"{len(claimed)} groups are {person.shown}'s") for result, person in claimed]
    return joined, strays


def _of_member(member: Member, index: _Index) -> Sequence[Person] | str:
    """The one row that an id of theirs is in; only where none is, the one with their name."""
    named = (member.name, *member.ids)
    found = {p.row: p for text in named for kind in index.kinds for p in index.by_id.get((kind, text), ())}
    if not found:
        found = {p.row: p for text in (member.name, *member.names) for p in index.by_name.get(_plain(text), ())}
    if len(found) > 1:
        return f"{len(found)} rows have that name or id"
    return list(found.values()) or "nobody in the gradebook has that name or id"


def _is_group_s(result: Result) -> bool:
    """Whether a hand-in is under the name of the group whose grade it is, and so is nobody's in particular."""
    if not result.group:
        return False
    identity = result.identity
    display = identity.display if identity else result.submission
    return (identity is not None and identity.group) or bool(forms(display) & forms(result.group))


def _is_unlike(result: Result, person: Person, lms: str) -> bool:
    identity = result.identity
    if identity is None or identity.lms != lms or result.group or person.group or not person.names:
        return False
    return not alike(identity.display, person.names)


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
                self.by_group[squeezed(person.group)].append(person)
        self.kinds = tuple(dict.fromkeys(kind for kind, _ in self.by_id))


def _rows_of(result: Result, index: _Index, keys: Keys) -> Sequence[Person] | str:
    """The rows, or why there are none."""
    identity = result.identity
    if identity is None or identity.lms != keys.lms:
        return _by_text(identity.display if identity else result.submission, index)
    members = index.by_group.get(squeezed(identity.display), [])
    if identity.group or (keys.groups and members and not _is_member_s(identity, index, keys)):
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


def _is_member_s(identity: Identity, index: _Index, keys: Keys) -> bool:
    """Whether a name that a group has too is the name of the person with that id."""
    ids = [(kind, identity.ids.get(key, "")) for key, kinds in keys.ids.items() for kind in kinds]
    people = [person for each in ids for person in index.by_id.get(each, ())]
    return keys.member and any(alike(identity.display, person.names) for person in people)


def _of_group(members: Sequence[Person], display: str) -> Sequence[Person] | str:
    if not members:
        return "it is a group's, and the gradebook does not say who is in that group"
    if len({person.group for person in members}) > 1:
        return f"the gradebook has several groups whose names read like {display}"
    return members


def _checked(person: Person, display: str, value: str, keys: Keys) -> Sequence[Person] | str:
    names = {squeezed(name) for name in person.names}
    if keys.groups and not keys.member and not names and not display.endswith(value):
        # A download with names and a gradebook without them are not of one assignment, or it is a group's.
        return f"the gradebook has no names, so nothing tells that the id {value} is {display}'s"
    if keys.checked and names and squeezed(display) not in names:
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
