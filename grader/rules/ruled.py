"""All rules of a course over all rows, in their order: late, attempts, groups, roster. Pure."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from grader.course.people import Person
from grader.course.settings import Settings
from grader.model import Ruling
from grader.report.rows import Row
from grader.report.shares import NO_SHARES, Shares
from grader.report.text import clean
from grader.rules.attempts import best_attempt, tell_attempts
from grader.rules.groups import Shared, share
from grader.rules.late import final_score, lateness, taken_off
from grader.rules.members import group_keys, shares, unlike_their_person
from grader.rules.roster import Line, class_list, tell_class
from grader.rules.who import Matcher, folded, ids_of, keys_of, names_of
from grader.telling import tell

MAX_NAMED: Final = 20


@dataclass(frozen=True, kw_only=True)
class Ruled:
    """What the rules came to.

    Attributes:
        rows: all, as given, each with its ruling.
        counting: the places of those that stand for their students in tables and outputs.
        people: the class by the roster; empty without one.
        shares: what groups share; by the reports' folders.
        said: sentences for the person who grades.
    """

    rows: tuple[Row, ...]
    counting: tuple[int, ...]
    people: tuple[Line, ...] = ()
    shares: Shares = NO_SHARES
    said: tuple[str, ...] = ()


def rule(rows: Sequence[Row], owners: Sequence[Hashable], settings: Settings) -> Ruled:
    """Apply a course's rules.

    Args:
        rows: as they were graded; rulings of an earlier run are forgotten.
        owners: the same for the attempts of one student, and else different.
    """
    matcher = Matcher(settings.roster)
    people = [matcher.person(row) for row in rows]
    held = [group_keys(row, person, settings.groups) for row, person in zip(rows, people, strict=True)]
    # A group's hand-in is not that of the member whose id the download gives it.
    people = [None if of_group else person for person, of_group in zip(people, held, strict=True)]
    keys = [
        of_group | (names_of(row) if of_group else keys_of(row, person))
        for row, person, of_group in zip(rows, people, held, strict=True)
    ]
    twins = _twins(rows, people, held, settings.roster)
    # What several people are called names none of them.
    sure = [each - twins for each in keys]
    plain = [replace(row, ruling=None) for row in rows]
    result = plain
    if settings.rules:
        lookup = _Lookup.of(settings)
        result = [_ruled(row, of_row, settings, lookup) for row, of_row in zip(plain, sure, strict=True)]
    result, counting = _attempts(result, owners)
    of_roster = {folded(text) for person in settings.roster for text in (person.name, *person.ids.values()) if text}
    named = frozenset(map(folded, settings.excused))
    called = set().union(*(keys[at] for at in counting if not held[at]))
    outcome = share([result[at] for at in counting], [sure[at] for at in counting], settings.groups, of_roster | twins)
    for at, row in zip(counting, outcome.rows, strict=True):
        result[at] = row
    folders = {group: outcome.rows[at].folder for group, at in outcome.counting.items()}
    shared = Shares(
        groups={row.folder: group for row, group in zip(outcome.rows, outcome.group_of, strict=True) if group},
        members=shares(settings.groups, folders, called, settings.roster, named),
    )
    counted = [people[at] for at in counting]
    said = _said_of_groups(outcome, counted)
    known = of_roster.union(*keys, map(folded, settings.groups))
    given_in = {
        "excused": settings.excused,
        "extensions": tuple(settings.extensions),
        "submitted.csv": tuple(each.name for each in settings.submitted),
    }
    for name, given in given_in.items():
        said += _strangers(name, tuple(text for text in given if folded(text) not in known))
    given_in["groups"] = tuple(name for members in settings.groups.values() for name in members)
    for name, given in given_in.items():
        said += _ambiguous(name, tuple(dict.fromkeys(text for text in given if folded(text) in twins)))
    lines: list[Line] = []
    if settings.roster:
        lines = class_list(
            settings.roster,
            outcome.rows,
            counted,
            outcome.group_of,
            _of_roster(settings, outcome, twins),
            frozenset(person for person in settings.roster if (_names(person) - twins) & named),
        )
        said += tell_class(lines)
    return Ruled(rows=tuple(result), counting=tuple(counting), people=tuple(lines), shares=shared, said=tuple(said))


def _said_of_groups(outcome: Shared, people: Sequence[Person | None]) -> list[str]:
    """What the teacher should know of groups: names that nobody has, and hand-ins that none can be given.

    Args:
        people: who each of the counting hand-ins is, where the roster tells.
    """
    said = _strangers("groups", outcome.strangers)
    if outcome.disputed:
        said.append(
            tell(
                "These hand-ins are of two groups, and share with neither: %(said_list)s.",
                said_list=_list(outcome.disputed),
            )
        )
    unlike = unlike_their_person(outcome.rows, people, outcome.group_of)
    if unlike:
        said.append(
            tell(
                "These hand-ins have another name than the person on the roster with their id; if groups hand in, "
                "list the members under `groups`, so that all of them get the grade: %(said_list)s.",
                said_list=_list(unlike),
            )
        )
    return said


def _twins(
    rows: Sequence[Row], people: Sequence[Person | None], held: Sequence[set[str]], roster: Sequence[Person]
) -> set[str]:
    """Names that several people have: on the roster, or in downloads, where they have other ids."""
    called: dict[str, set[Hashable]] = {}
    for person in roster:
        called.setdefault(folded(person.name), set()).add(id(person))
    for row, found, of_group in zip(rows, people, held, strict=True):
        who = id(found) if found is not None else ids_of(row)
        if row.student is not None and who and not of_group:
            called.setdefault(folded(row.student.display), set()).add(who)
    return {name for name, those in called.items() if name and len(those) > 1}


def _of_roster(settings: Settings, outcome: Shared, twins: set[str]) -> dict[Person, tuple[str, Row]]:
    """Group and counting row of everyone on the roster whose group handed in."""
    group_of = {folded(name): group for group, names in settings.groups.items() for name in names}
    found = {}
    for person in settings.roster:
        group = next((group_of[name] for name in sorted(_names(person) - twins) if name in group_of), "")
        if group in outcome.counting:
            found[person] = (group, outcome.rows[outcome.counting[group]])
    return found


@dataclass(frozen=True, kw_only=True)
class _Lookup:
    """The settings by the names and ids that they give, so that a large class costs little."""

    excused: frozenset[str]
    group_of: Mapping[str, str]
    extensions: Mapping[str, datetime]
    submitted: Mapping[str, datetime]

    @classmethod
    def of(cls, settings: Settings) -> _Lookup:
        return cls(
            excused=frozenset(map(folded, settings.excused)),
            group_of={folded(name): folded(group) for group, names in settings.groups.items() for name in names},
            extensions={folded(name): moment for name, moment in settings.extensions.items()},
            submitted={folded(each.name): each.time for each in settings.submitted},
        )


def _ruled(row: Row, keys: set[str], settings: Settings, lookup: _Lookup) -> Row:
    """A row by itself: excused, or late."""
    keys = keys | {lookup.group_of[key] for key in keys if key in lookup.group_of}
    if keys & lookup.excused:
        return replace(row, ruling=Ruling(final_score=None, excused=True, rule=tell("Excused: no score counts.")))
    extension, submitted = (_latest(moments, keys) for moments in (lookup.extensions, lookup.submitted))
    late = lateness(settings, row.student, submitted, extension)
    taken = "" if row.ungraded else taken_off(row.score, late.lost)
    final = None if row.ungraded else final_score(row.score, late.lost)
    return replace(row, ruling=Ruling(final_score=final, late=late.days, rule=f"{late.said} {taken}".strip()))


def _latest(moments: Mapping[str, datetime], keys: set[str]) -> datetime | None:
    found = [moments[key] for key in keys if key in moments]
    return max(found, key=lambda moment: moment.astimezone(UTC)) if found else None


def _attempts(rows: Sequence[Row], owners: Sequence[Hashable]) -> tuple[list[Row], list[int]]:
    of_owner: dict[Hashable, list[int]] = {}
    for index, owner in enumerate(owners):
        of_owner.setdefault(owner, []).append(index)
    result = list(rows)
    counting = []
    for places in of_owner.values():
        at = sorted(places, key=lambda index: rows[index].student.attempt if rows[index].student else 0)  # type: ignore[union-attr]
        attempts = [rows[index] for index in at]
        best = best_attempt(attempts)
        counting.append(at[best])
        for index, row in zip(at, tell_attempts(attempts, best), strict=True):
            result[index] = row
    return result, sorted(counting)


def _names(person: Person) -> set[str]:
    return {folded(text) for text in (person.name, *person.ids.values()) if text}


def _strangers(where: str, names: Sequence[str]) -> list[str]:
    if not names:
        return []
    return [
        tell(
            "`%(where)s` names whom no hand-in has and no roster: %(said_list)s; check the spelling.",
            where=where,
            said_list=_list(names),
        )
    ]


def _ambiguous(where: str, names: Sequence[str]) -> list[str]:
    if not names:
        return []
    return [
        tell(
            "`%(where)s` names what several people are called, which counts for none of them: %(said_list)s; write an "
            "id.",
            where=where,
            said_list=_list(names),
        )
    ]


def _list(names: Sequence[str]) -> str:
    shown = ", ".join(clean(name, 80) for name in names[:MAX_NAMED])
    if len(names) <= MAX_NAMED:
        return shown
    return tell("%(rest)s, and %(count)d more", rest=shown, count=len(names) - MAX_NAMED)
