"""Tables of all submissions: safe in a spreadsheet, readable by a program."""

from __future__ import annotations

import csv
import io
import json

import pytest

from grader.report.rows import Row
from grader.report.tables import grades_csv, grades_json
from tests.report.samples import exercise, exercise_grade, grade

IDS = ["a", "b"]


def row(name: str = "s1") -> Row:
    exercises = (exercise_grade("a", "partial", 1 / 3), exercise_grade("b", "passed", 1.0))
    return Row.from_grade(grade(name, exercises=exercises, notes=("=note",)), "folder")


def broken() -> Row:
    exercises = (exercise_grade("a", "passed", 1.0), exercise_grade("b", "ungraded", text="worker died"))
    return Row.from_grade(grade("s2", exercises=exercises, notes=()), "s2")


def cells(*rows: Row) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(grades_csv(rows, IDS)))))


def test_csv_has_a_column_per_exercise() -> None:
    """A line holds name, totals, a score per exercise, status and notes."""
    expected = ["s1", "1.3333", "2.0", "0.3333", "1.0", "graded", "'=note"]
    (line,) = cells(row())
    assert ["submission", "score", "max_score", "a", "b", "status", "notes"] == list(line)
    assert expected == list(line.values())


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "\uff1d", "\t="])
def test_csv_defuses_formulas(start: str) -> None:
    """No text cell begins like a formula."""
    assert cells(row(f"{start}cmd|' /C calc'!A0"))[0]["submission"].startswith("'")


def test_csv_leaves_numbers_numbers() -> None:
    """Scores are written without quotes, so that a spreadsheet can sum them."""
    assert ',1.3333,2.0,0.3333,1.0,"graded",' in "".join(grades_csv([row()], IDS))


def test_csv_quotes_every_text() -> None:
    """A name cannot open a second cell, whatever separator a spreadsheet assumes."""
    assert '"a;=cmd;b"' in "".join(grades_csv([row("a;=cmd;b")], IDS))


def test_csv_leaves_ungraded_cells_empty() -> None:
    """What has no verdict cannot be taken for a zero."""
    (line,) = cells(broken())
    assert ("", "1.0", "", "ungraded") == (line["score"], line["a"], line["b"], line["status"])
    assert "b is ungraded: worker died" == line["notes"]


def test_csv_lines_are_one_per_submission() -> None:
    """A line break in a name makes no second line."""
    assert 2 == len("".join(grades_csv([row("a\r\nb")], IDS)).splitlines())


@pytest.mark.parametrize("rows", [[], [row()], [row(), broken()]])
def test_json_holds_exercises_and_submissions(rows: list[Row]) -> None:
    """The text is JSON with the documented keys, for any number of submissions."""
    table = json.loads("".join(grades_json(rows, {"a": exercise("a"), "b": exercise("b")})))
    assert ["format_version", "exercises", "submissions"] == list(table)
    assert {"id": "a", "title": "a", "max_score": 1.0} == table["exercises"][0]
    assert [list(r.ungraded) for r in rows] == [s.pop("ungraded") for s in table["submissions"]]
    assert [r.to_json() for r in rows] == table["submissions"]
