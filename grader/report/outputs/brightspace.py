"""Brightspace: the grades' CSV, as exported, with the points of one item."""

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

_ITEM = re.compile(r"(?P<full>(?P<title>.+?) Points Grade)(?:\s*<(?P<about>[^<>]*)>)?")
_MAXIMUM = re.compile(r"MaxPoints:\s*([0-9]+(?:[.,][0-9]+)?)")
_IDS = {"org_id": ("OrgDefinedId",), "username": ("Username",)}


def check(request: Request) -> None:
    gradebook.check(request, _FORM)


def beside(file: Path) -> Sequence[Path]:
    return gradebook.beside(file)


def write(batch: Batch) -> Sequence[str]:
    return gradebook.fill(batch, _FORM)


def _is_header(sheet: Sheet, row: int) -> bool:
    cells = header_of(sheet, row)
    return "OrgDefinedId" in cells or ("Username" in cells and any(map(_ITEM.fullmatch, cells)))


def _columns(sheet: Sheet, header: int, wanted: str | None) -> list[Column]:
    return headed(sheet, header, _ITEM, _MAXIMUM)


def _people(sheet: Sheet, header: int, column: Column) -> list[Person]:
    return people_with_ids(sheet, header, _IDS, mark="#", shown_by_name=True)


_FORM = Gradebook(
    title="Brightspace",
    wanted="the CSV that Brightspace gives under Grades, Export (key field: both; grade values: points)",
    is_header=_is_header,
    columns=_columns,
    people=_people,
    # The download's number need not be the gradebook's OrgDefinedId, so a name confirms it or stands in.
    keys=Keys(lms="brightspace", ids={"person_id": ("org_id",)}, names_too=True, checked=True),
)
