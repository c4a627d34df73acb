"""Blackboard: the grade center's file for working offline, with the grades of one column."""

from __future__ import annotations

import re
from collections.abc import Sequence

from grader.report import gradebook
from grader.report.delimited import Sheet
from grader.report.gradebook import Column, Gradebook, header_of, number_in
from grader.report.matching import Keys, Person
from grader.report.output import Batch, Request

# A column without its id would be taken for a new one.
_COLUMN = re.compile(r"(?P<title>.*?)\s*(?:\[(?P<about>[^\[\]]*)\])?\s*\|\s*(?P<id>[0-9]+)")
_POINTS = re.compile(r"Total Pts:\s*(?:up to\s*)?([0-9]+(?:[.,][0-9]+)?)")
_USER = ("Username", "User Name")


def check(request: Request) -> None:
    gradebook.check(request, _FORM)


def write(batch: Batch) -> Sequence[str]:
    return gradebook.fill(batch, _FORM)


def _is_header(sheet: Sheet, row: int) -> bool:
    return any(name in _USER for name in header_of(sheet, row))


def _columns(sheet: Sheet, header: int, wanted: str | None) -> list[Column]:
    found = []
    for index, name in enumerate(header_of(sheet, header)):
        column = _COLUMN.fullmatch(name)
        if column is not None:
            told = _POINTS.search(column["about"] or "")
            names = (name, column["title"], column["id"])
            found.append(Column(index=index, names=names, maximum=number_in(told[1]) if told else None))
    return found


def _people(sheet: Sheet, header: int, column: Column) -> list[Person]:
    places = {name: index for index, name in enumerate(header_of(sheet, header))}
    user = next(places[name] for name in _USER if name in places)
    people = []
    for row in range(header + 1, len(sheet.rows)):
        username = sheet.value(row, user).strip()
        if not username:
            continue
        first = sheet.value(row, places.get("First Name", -1)).strip()
        last = sheet.value(row, places.get("Last Name", -1)).strip()
        names = (f"{first} {last}", f"{last}, {first}") if first and last else ()
        ids = {"username": username, "student_id": sheet.value(row, places.get("Student ID", -1)).strip()}
        people.append(Person(row=row, shown=username, ids=ids, names=names))
    return people


_FORM = Gradebook(
    title="Blackboard",
    wanted="the file that Blackboard gives under Work Offline, Download (with column ids in its header)",
    is_header=_is_header,
    columns=_columns,
    people=_people,
    keys=Keys(lms="blackboard", ids={"username": ("username",)}),
)
