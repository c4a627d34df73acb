"""The tables of people beside ``course.yaml``: ``roster.csv``, ``groups.csv``, ``submitted.csv``.

An author's files, often saved by a spreadsheet: with or without a byte order mark, ``,`` or ``;``
between the columns. Names in them are data and may hold anything.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Final

from grader.course.moments import parse_moment
from grader.errors import SpecError

MAX_BYTES: Final = 16 << 20
MAX_CELL: Final = 400


@dataclass(frozen=True, kw_only=True)
class Person:
    """One line of the roster.

    Attributes:
        name: may be empty where the person is known by ids only.
        ids: every other column with something in it, by its lower-case title: ``id``, ``email``, …
    """

    name: str
    ids: Mapping[str, str] = field(hash=False)

    @property
    def shown(self) -> str:
        return self.name or next(iter(self.ids.values()), "")


@dataclass(frozen=True, kw_only=True, slots=True)
class Member:
    group: str
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Submitted:
    """When ``name``, or the hand-in of that id, was handed in."""

    name: str
    time: datetime


def read_roster(path: Path) -> tuple[Person, ...]:
    """Everyone on the roster, in its order; nobody where there is no file.

    Raises:
        SpecError: with file and line.
    """
    people: list[Person] = []
    lines: dict[tuple[str, tuple[tuple[str, str], ...]], int] = {}
    ids: dict[str, int] = {}
    for line, row in _rows(path, (("name", "id", "email"),)):
        person = Person(name=row.get("name", ""), ids={k: v for k, v in row.items() if v and k and k != "name"})
        if not person.shown:
            continue
        before = lines.setdefault((person.name, tuple(person.ids.items())), line)
        if before != line:
            raise SpecError(f"{person.shown!r} stands in line {before} too; keep one", path=path, line=line)
        number = person.ids.get("id", "")
        if number and ids.setdefault(number, line) != line:
            # Whatever has this id would be neither's.
            what = f"the id {number[:60]!r} stands in line {ids[number]} too; keep one line for each person"
            raise SpecError(what, path=path, line=line)
        people.append(person)
    return tuple(people)


def read_groups(path: Path) -> Iterator[tuple[int, Member]]:
    """Members with the lines they stand in: columns ``group`` and ``member``, or the list that Canvas gives.

    Canvas's list of a group set has ``group_name``, empty for who is in no group, and ``name``.

    Raises:
        SpecError: with file and line.
    """
    for line, row in _rows(path, (("group", "group_name"), ("member", "name"))):
        group = row.get("group", row.get("group_name", ""))
        name = row.get("member", row.get("name", ""))
        if not group and "group_name" in row:
            continue
        if group or name:
            if not group or not name:
                raise SpecError("a line needs a group and a member; fill in both", path=path, line=line)
            yield line, Member(group=group, name=name)


def read_submitted(path: Path, zone: tzinfo | None) -> tuple[Submitted, ...]:
    """Times of hand-ins: columns ``name`` and ``time``.

    Args:
        zone: of times that tell none.

    Raises:
        SpecError: with file and line.
    """
    found: dict[str, datetime] = {}
    for line, row in _rows(path, (("name",), ("time",))):
        if not row["name"] and not row["time"]:
            continue
        if not row["name"]:
            raise SpecError("a time needs a name or an id; fill it in", path=path, line=line)
        if row["name"] in found:
            raise SpecError(f"{row['name']!r} stands here twice; keep the time that counts", path=path, line=line)
        try:
            found[row["name"]] = parse_moment(row["time"], zone)
        except ValueError as error:
            raise SpecError(f"time: {error}", path=path, line=line) from error
    return tuple(Submitted(name=name, time=time) for name, time in found.items())


def _rows(path: Path, needed: Sequence[Sequence[str]]) -> Iterator[tuple[int, dict[str, str]]]:
    """Each line's cells by lower-case title, without the white space around them.

    Args:
        needed: of each of these, at least one column must be there.
    """
    text = _text(path)
    if text is None:
        return
    first = text.partition("\n")[0]
    separator = ";" if first.count(";") > first.count(",") else ","
    # Strict, since a quotation mark that is never closed would take everybody below into one name.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        titles = [cell.strip().lower() for cell in next(reader, [])]
        for names in needed:
            if not any(name in titles for name in names):
                wanted = " or ".join(f"`{name}`" for name in names)
                raise SpecError(f"there is no column {wanted} in its first line; add it", path=path, line=1)
        if len(set(filter(None, titles))) < len([title for title in titles if title]):
            raise SpecError("two columns have one title; rename one", path=path, line=1)
        for cells in reader:
            if len(cells) > len(titles) and any(map(str.strip, cells[len(titles) :])):
                what = f"{len(cells)} cells under {len(titles)} titles; put texts with {separator!r} in quotes"
                raise SpecError(what, path=path, line=reader.line_num)
            filled = [*(cell.strip()[:MAX_CELL] for cell in cells), *[""] * (len(titles) - len(cells))]
            yield reader.line_num, dict(zip(titles, filled, strict=False))
    except csv.Error as error:
        raise SpecError(f"cannot be read ({error}); save it as CSV again", path=path, line=reader.line_num) from error


def _text(path: Path) -> str | None:
    try:
        with open(path, "rb") as file:
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SpecError(f"cannot be read ({error.strerror}); check the file and its rights", path=path) from error
    if len(content) > MAX_BYTES:
        raise SpecError(f"more than {MAX_BYTES >> 20} MB; keep it smaller", path=path)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SpecError(f"not UTF-8 at byte {error.start}; save it as CSV UTF-8", path=path) from error
