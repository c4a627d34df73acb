"""Blackboard: the grade center's file for working offline, with the grades of one column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from grader.report import gradebook
from grader.report.columns import Column, headed, header_of, people_with_ids
from grader.report.delimited import Sheet
from grader.report.gradebook import Gradebook
from grader.report.matching import Keys, Person
from grader.report.output import Batch, Request

# A column without its id would be taken for a new one.
_COLUMN = re.compile(r"(?P<title>.*?)\s*(?:\[(?P<about>[^\[\]]*)\])?\s*\|\s*(?P<id>[0-9]+)")
_POINTS = re.compile(r"Total Pts:\s*(?:up to\s*)?([0-9]+(?:[.,][0-9]+)?)")
_IDS = {"username": ("Username", "User Name"), "student_id": ("Student ID",)}


def check(request: Request) -> None:
    gradebook.check(request, _FORM)


def beside(file: Path) -> Sequence[Path]:
    return gradebook.beside(file)


def write(batch: Batch) -> Sequence[str]:
    return gradebook.fill(batch, _FORM)


def _is_header(sheet: Sheet, row: int) -> bool:
    return any(name in _IDS["username"] for name in header_of(sheet, row))


def _columns(sheet: Sheet, header: int, wanted: str | None) -> list[Column]:
    return headed(sheet, header, _COLUMN, _POINTS)


def _people(sheet: Sheet, header: int, column: Column) -> list[Person]:
    return people_with_ids(sheet, header, _IDS)


_FORM = Gradebook(
    title="Blackboard",
    wanted="the file that Blackboard gives under Work Offline, Download (with column ids in its header)",
    is_header=_is_header,
    columns=_columns,
    people=_people,
    keys=Keys(lms="blackboard", ids={"username": ("username",)}),
)
