"""Canvas: the gradebook's CSV, as exported, with the grades of one assignment."""

from __future__ import annotations

import re
from collections.abc import Sequence

from grader.report import gradebook
from grader.report.delimited import Sheet
from grader.report.gradebook import Column, Gradebook, header_of, number_in
from grader.report.matching import Keys, Person
from grader.report.output import Batch, Request

_ASSIGNMENT = re.compile(r"(?P<title>.+) \((?P<id>[0-9]+)\)")
_IDS = {"ID": "id", "SIS User ID": "sis_id", "SIS Login ID": "login", "Integration ID": "integration_id"}


def check(request: Request) -> None:
    gradebook.check(request, _FORM)


def write(batch: Batch) -> Sequence[str]:
    return gradebook.fill(batch, _FORM)


def _is_header(sheet: Sheet, row: int) -> bool:
    cells = header_of(sheet, row)
    return cells[:2] == ["Student", "ID"] and "Section" in cells


def _columns(sheet: Sheet, header: int, wanted: str | None) -> list[Column]:
    above = range(header + 1, _first_student(sheet, header))
    found = []
    for index, name in enumerate(header_of(sheet, header)):
        title = _ASSIGNMENT.fullmatch(name)
        said = [sheet.value(row, index).strip() for row in above]
        if title is None or "(read only)" in said:
            continue
        maximum = next((number for number in map(number_in, said) if number is not None), None)
        found.append(Column(index=index, names=(name, title["title"], title["id"]), maximum=maximum))
    return found


def _people(sheet: Sheet, header: int, column: Column) -> list[Person]:
    places = {name: index for index, name in enumerate(header_of(sheet, header))}
    people = []
    for row in range(_first_student(sheet, header), len(sheet.rows)):
        ids = {ours: sheet.value(row, places[theirs]).strip() for theirs, ours in _IDS.items() if theirs in places}
        if not ids["id"]:
            continue
        name = sheet.value(row, 0).strip()
        last, comma, first = name.partition(",")
        excused = sheet.value(row, column.index).strip().upper() == "EX"
        people.append(
            Person(
                row=row,
                shown=name,
                ids=ids,
                names=(name, f"{first.strip()} {last}") if comma else (name,),
                locked="excused" if excused else "",
            )
        )
    return people


def _first_student(sheet: Sheet, header: int) -> int:
    # Above the students stand rows without an id: the points, and which columns post by hand.
    rows = range(header + 1, len(sheet.rows))
    return next((row for row in rows if sheet.value(row, 1).strip()), len(sheet.rows))


_FORM = Gradebook(
    title="Canvas",
    wanted="the CSV that Canvas gives under Grades, Export",
    is_header=_is_header,
    columns=_columns,
    people=_people,
    keys=Keys(lms="canvas", ids={"user_id": ("id",)}),
)
