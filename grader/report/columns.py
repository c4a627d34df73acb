"""What the forms of gradebooks are made of: their columns, and the people in their rows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from grader.report.delimited import Sheet
from grader.report.matching import Person

_NUMBER: Final = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?")


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """A column that grades could go to. ``names`` are what it may be called by, the fullest first."""

    index: int
    names: tuple[str, ...]
    maximum: float | None = None


def header_of(sheet: Sheet, row: int) -> list[str]:
    """A row's cells, without the space around them."""
    return [cell.value.strip() for cell in sheet.rows[row]]


def places_of(sheet: Sheet, row: int) -> dict[str, int]:
    """Where each column stands, by its heading; of equal headings the last one."""
    return {name: index for index, name in enumerate(header_of(sheet, row))}


def number_in(text: str) -> float | None:
    """The number that a cell holds, with either decimal sign, or None."""
    match_ = _NUMBER.fullmatch(text.strip().strip('"').removesuffix("%").strip())
    return float(match_.group().replace(",", ".")) if match_ else None


def headed(sheet: Sheet, header: int, heading: re.Pattern[str], maximum: re.Pattern[str]) -> list[Column]:
    """The columns with such a heading.

    Args:
        heading: its group ``about`` holds what ``maximum`` is looked for in; all others are names of the column.
        maximum: its first group is the number of points.
    """
    found = []
    for index, name in enumerate(header_of(sheet, header)):
        match = heading.fullmatch(name)
        if match is not None:
            groups = match.groupdict(default="")
            told = maximum.search(groups.pop("about"))
            names = (name, *groups.values())
            found.append(Column(index=index, names=names, maximum=number_in(told[1]) if told else None))
    return found


def people_with_ids(
    sheet: Sheet, header: int, ids: Mapping[str, Sequence[str]], *, mark: str = "", shown_by_name: bool = False
) -> list[Person]:
    """A person for each row that has an id, with ``First Name`` and ``Last Name`` where there are such columns.

    Args:
        ids: for our word for an id, the headings that it may have.
        mark: what stands before each of them, so that spreadsheets keep their zeros.
        shown_by_name: whether a reader knows them by their name rather than by the first id.
    """
    places = places_of(sheet, header)

    def said(row: int, *headings: str) -> str:
        place = next((places[name] for name in headings if name in places), -1)
        return sheet.value(row, place).strip().removeprefix(mark)

    people = []
    for row in range(header + 1, len(sheet.rows)):
        found = {word: said(row, *headings) for word, headings in ids.items()}
        first, last = said(row, "First Name"), said(row, "Last Name")
        names = (f"{first} {last}", f"{last}, {first}") if first and last else ()
        if any(found.values()):
            shown = (*(names if shown_by_name else ()), *filter(None, found.values()))[0]
            people.append(Person(row=row, shown=shown, ids=found, names=names))
    return people
