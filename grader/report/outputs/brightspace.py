"""Brightspace: the grades' CSV, as exported, with the points of one item."""

from __future__ import annotations

import re
from collections.abc import Sequence

from grader.report import gradebook
from grader.report.delimited import Sheet
from grader.report.gradebook import Column, Gradebook, header_of, number_in
from grader.report.matching import Keys, Person
from grader.report.output import Batch, Request

_ITEM = re.compile(r"(?P<full>(?P<title>.+?) Points Grade)(?:\s*<(?P<about>[^<>]*)>)?")
_MAXIMUM = re.compile(r"MaxPoints:\s*([0-9]+(?:[.,][0-9]+)?)")


def check(request: Request) -> None:
    gradebook.check(request, _FORM)


def write(batch: Batch) -> Sequence[str]:
    return gradebook.fill(batch, _FORM)


def _is_header(sheet: Sheet, row: int) -> bool:
    cells = header_of(sheet, row)
    return "OrgDefinedId" in cells or ("Username" in cells and any(map(_ITEM.fullmatch, cells)))


def _columns(sheet: Sheet, header: int, wanted: str | None) -> list[Column]:
    found = []
    for index, name in enumerate(header_of(sheet, header)):
        item = _ITEM.fullmatch(name)
        if item is not None:
            told = _MAXIMUM.search(item["about"] or "")
            names = (name, item["full"], item["title"])
            found.append(Column(index=index, names=names, maximum=number_in(told[1]) if told else None))
    return found


def _people(sheet: Sheet, header: int, column: Column) -> list[Person]:
    places = {name: index for index, name in enumerate(header_of(sheet, header))}

    def said(row: int, name: str) -> str:
        # Ids are exported with a number sign, so that spreadsheets keep their zeros.
        return sheet.value(row, places.get(name, -1)).strip().removeprefix("#")

    people = []
    for row in range(header + 1, len(sheet.rows)):
        ids = {"org_id": said(row, "OrgDefinedId"), "username": said(row, "Username")}
        first, last = said(row, "First Name"), said(row, "Last Name")
        names = (f"{first} {last}", f"{last}, {first}") if first and last else ()
        if any(ids.values()):
            people.append(Person(row=row, shown=(*names, *filter(None, ids.values()))[0], ids=ids, names=names))
    return people


_FORM = Gradebook(
    title="Brightspace",
    wanted="the CSV that Brightspace gives under Grades, Export (key field: both; grade values: points)",
    is_header=_is_header,
    columns=_columns,
    people=_people,
    # The download's number need not be the gradebook's OrgDefinedId, so a name confirms it or stands in.
    keys=Keys(lms="brightspace", ids={"person_id": ("org_id",)}, names_too=True, checked=True),
)
