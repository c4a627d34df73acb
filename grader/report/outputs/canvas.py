"""Canvas: the gradebook's CSV, as exported, with the grades of one assignment."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from grader.report import gradebook
from grader.report.columns import Column, header_of, number_in, places_of
from grader.report.delimited import Sheet
from grader.report.gradebook import Gradebook
from grader.report.matching import Keys, Person
from grader.report.output import Batch, Request

_ASSIGNMENT = re.compile(r"(?P<title>.+) \((?P<id>[0-9]+)\)")
_POSTING = re.compile(r"\s*(?:(?:Muted|Manual Posting.*)\s*)?", re.IGNORECASE)
_TEST_STUDENT = "Student, Test"
# Not in Canvas's own export; instructors add one, and Canvas does not mind.
_GROUP = re.compile(r"group[ _]name|.*group[ _]set", re.IGNORECASE)
_IDS = {"ID": "id", "SIS User ID": "sis_id", "SIS Login ID": "login", "Integration ID": "integration_id"}


def check(request: Request) -> None:
    gradebook.check(request, _FORM)


def beside(file: Path) -> Sequence[Path]:
    return gradebook.beside(file)


def write(batch: Batch) -> Sequence[str]:
    return gradebook.fill(batch, _FORM)


def _is_header(sheet: Sheet, row: int) -> bool:
    cells = header_of(sheet, row)
    return (cells[:2] == ["Student", "ID"] or cells[:3] == ["LastName", "FirstName", "ID"]) and "Section" in cells


def _columns(sheet: Sheet, header: int, wanted: str | None) -> list[Column]:
    above = [row for row in range(header + 1, len(sheet.rows)) if _is_no_student(sheet, row)]
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
    places = places_of(sheet, header)
    group = next((index for name, index in places.items() if _GROUP.fullmatch(name)), -1)
    people = []
    for row in range(header + 1, len(sheet.rows)):
        if _is_no_student(sheet, row):
            continue
        ids = {ours: sheet.value(row, places[theirs]).strip() for theirs, ours in _IDS.items() if theirs in places}
        name = sheet.value(row, 0).strip()
        if "FirstName" in places:
            name = f"{name}, {sheet.value(row, places['FirstName']).strip()}"
        last, comma, first = name.partition(",")
        names = (name, f"{first.strip()} {last}") if comma else (name,)
        excused = sheet.value(row, column.index).strip().upper() == "EX"
        people.append(
            Person(
                row=row,
                shown=name or next(filter(None, ids.values()), f"line {row + 1}"),
                ids=ids,
                names=tuple(filter(None, names)),
                group=sheet.value(row, group).strip(),
                locked="excused" if excused else "",
                test=name == _TEST_STUDENT,
            )
        )
    return people


def _is_no_student(sheet: Sheet, row: int) -> bool:
    """Whether a row holds the points, or says which columns post by hand: as Canvas tells when it reads the file."""
    cells = [cell.value for cell in sheet.rows[row]]
    return "Points Possible" in cells[0] or all(map(_POSTING.fullmatch, cells))


_FORM = Gradebook(
    title="Canvas",
    wanted="the CSV that Canvas gives under Grades, Export",
    is_header=_is_header,
    columns=_columns,
    people=_people,
    # A group's hand-in has the group's name and the id of one member.
    keys=Keys(lms="canvas", ids={"user_id": ("id",)}, groups=True, member=True),
    excused="EX",
)
