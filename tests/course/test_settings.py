"""`course.yaml` and the tables beside it: what they say, and how a mistake in them is told."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from grader.course.load import load_course
from grader.course.moments import parse_moment, parse_span
from grader.course.settings import LateSpec, Settings, load_settings
from grader.errors import SpecError
from grader.judge.checks import KINDS
from tests import grading

FULL = """
title: Gradients, spring
order: [square_slope]
language: de
due: 2026-03-01 23:59 Europe/Berlin
late:
  per_day: 10%
  grace: 15m
  cap: 0.5
  until: 7
attempts: best
excused: [Bob Bee, 1042]
extensions: {alice: 2026-03-03T23:59+01:00}
groups: {1: [alice, bob]}
"""


def test_everything_is_read(tmp_path: Path) -> None:
    """Each field arrives with its type; ids that YAML takes for numbers are texts."""
    (tmp_path / "course.yaml").write_text(FULL, encoding="utf-8")
    settings = load_settings(tmp_path)
    assert datetime(2026, 3, 1, 22, 59, tzinfo=UTC) == settings.due
    assert LateSpec(per_day=0.1, grace="15m", cap=0.5, until=7) == settings.late
    assert ("Bob Bee", "1042") == settings.excused
    assert {"1": ("alice", "bob")} == settings.groups
    assert ("Gradients, spring", "de", "best") == (settings.title, settings.language, settings.attempts)


@pytest.mark.parametrize("content", [None, "", "# nothing yet\n", "late: none\n"])
def test_nothing_said_is_no_rule(tmp_path: Path, content: str | None) -> None:
    """Without the file, or with nothing in it, a course has no rules."""
    if content is not None:
        (tmp_path / "course.yaml").write_text(content, encoding="utf-8")
    assert Settings() == load_settings(tmp_path)
    assert not Settings().rules


WRONG = {
    "unknown": (
        "title: a\nduedate: x\n",
        2,
        "there is no field 'duedate'; did you mean due? the fields are title, order",
    ),
    "unknown in late": ("due: 2026-03-01T10:00Z\nlate: {perday: 1}\n", 2, "the fields are per_day, grace"),
    "no zone": ("due: 2026-03-01 10:00\n", 1, "does not say in which time zone"),
    "no time": ("due: 2026-03-01\n", 1, "'2026-03-01' is no date with a time"),
    "no such zone": ("due: 2026-03-01 10:00 Mars/Base\n", 1, "the time zone 'Mars/Base' is not known"),
    "share": ("due: 2026-03-01T10:00Z\nlate:\n  per_day: 10\n", 3, "'10' is no share of the points"),
    "share of true": ("due: 2026-03-01T10:00Z\nlate:\n  cap: true\n", 3, "'True' is no share"),
    "share of nan": ("due: 2026-03-01T10:00Z\nlate:\n  cap: .nan\n", 3, "is no share"),
    "span": ("due: 2026-03-01T10:00Z\nlate:\n  grace: soon\n", 3, "'soon' is no span of time; write one like 15m"),
    "until": ("due: 2026-03-01T10:00Z\nlate:\n  until: -1\n", 3, "late.until is -1"),
    "late alone": ("title: a\nlate: {per_day: 0.1}\n", 2, "`late` needs a due date; add `due`"),
    "attempts": ("attempts: worst\n", 1, "attempts is 'worst'"),
    "early extension": (
        "due: 2026-03-02T10:00Z\nextensions:\n  alice: 2026-03-01T10:00Z\n",
        3,
        "the extension of 'alice' ends before the due date",
    ),
    "two groups": ("groups:\n  a: [x, y]\n  b: [y]\n", 3, "'y' is a member of 'a' already"),
    "empty group": ("groups:\n  a: []\n", 2, "groups.a is []"),
    "order twice": ("order: [a, b, a]\n", 1, "'a' stands twice"),
    "a list": ("- due\n", 1, "the course's settings are a mapping"),
}


@pytest.mark.parametrize(("content", "line", "sentence"), WRONG.values(), ids=WRONG.keys())
def test_mistakes_are_pointed_at(tmp_path: Path, content: str, line: int, sentence: str) -> None:
    """A mistake in course.yaml is one sentence with file, line and value."""
    path = tmp_path / "course.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SpecError) as caught:
        load_settings(tmp_path)
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert sentence in caught.value.message
    assert "\n" not in str(caught.value)


TABLES = {
    "no column": ("roster.csv", "who\nalice\n", 1, "there is no column `name` or `id` or `email`"),
    "twice": ("roster.csv", "name,id\nalice,1\nbob,2\nalice,1\n", 4, "'alice' stands in line 2 too"),
    "one id": ("roster.csv", "name,id\nalice,1\nbob,2\ncarol,1\n", 4, "the id '1' stands in line 2 too"),
    "open quotes": ("roster.csv", 'name,id\nalice,1\n"bob,2\ncarol,3\n', 4, "unexpected end of data"),
    "two titles": ("roster.csv", "name,id,ID\nalice,1,2\n", 1, "two columns have one title"),
    "too many cells": ("roster.csv", "name,id\nStu, Alice, 3\n", 2, "3 cells under 2 titles"),
    "half a member": ("groups.csv", "group,member\na,\n", 2, "a line needs a group and a member"),
    "two groups": ("groups.csv", "group,member\na,x\nb,x\n", 3, "'x' is a member of 'a' already"),
    "no time": ("submitted.csv", "name,time\nalice,soon\n", 2, "time: 'soon' is no date with a time"),
    "nobody's time": ("submitted.csv", "name,time\n,2026-03-01 10:00Z\n", 2, "a time needs a name or an id"),
    "no zone": ("submitted.csv", "name,time\nalice,2026-03-01 10:00\n", 2, "does not say in which time zone"),
    "time twice": ("submitted.csv", "name,time\na,2026-03-01 10:00Z\na,2026-03-01 10:00Z\n", 3, "stands here twice"),
}


@pytest.mark.parametrize(("name", "content", "line", "sentence"), TABLES.values(), ids=TABLES.keys())
def test_mistakes_in_tables_are_pointed_at(tmp_path: Path, name: str, content: str, line: int, sentence: str) -> None:
    """So is one in a table beside it."""
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(SpecError) as caught:
        load_settings(tmp_path)
    assert str(caught.value).startswith(f"{tmp_path / name}:{line}: ")
    assert sentence in caught.value.message


@pytest.mark.parametrize("content", ["name,id\nZoë,1\n", "\ufeffName;ID\r\nZoë;1\r\n", '"name", id\n"Zoë",1\n,\n'])
def test_roster_of_any_spreadsheet(tmp_path: Path, content: str) -> None:
    """Byte order marks, semicolons, quotes and empty lines are what spreadsheets write."""
    (tmp_path / "roster.csv").write_bytes(content.encode())
    (person,) = load_settings(tmp_path).roster
    assert ("Zoë", {"id": "1"}) == (person.name, person.ids)


def test_groups_in_two_places_are_refused(tmp_path: Path) -> None:
    """Groups stand in course.yaml or in groups.csv, not in both."""
    (tmp_path / "course.yaml").write_text("groups: {a: [x]}\n", encoding="utf-8")
    (tmp_path / "groups.csv").write_text("group,member\nb,y\n", encoding="utf-8")
    with pytest.raises(SpecError, match="keep one of the two"):
        load_settings(tmp_path)


def test_table_that_is_no_text_is_said(tmp_path: Path) -> None:
    """A roster in an old encoding is a sentence, not a traceback."""
    (tmp_path / "roster.csv").write_bytes("name\nZoë\n".encode("latin-1"))
    with pytest.raises(SpecError, match="not UTF-8 at byte"):
        load_settings(tmp_path)


def test_order_is_the_course_s(tmp_path: Path) -> None:
    """Exercises come in the order of course.yaml, those it leaves out at the end."""
    course = grading.make_course(tmp_path / "course")
    for copy in ("aaa", "zzz"):
        shutil.copy(course / "exercises" / "sgd_step.yaml", course / "exercises" / f"{copy}.yaml")
        shutil.copy(course / "reference" / "sgd_step.py", course / "reference" / f"{copy}.py")
    (course / "course.yaml").write_text("order: [zzz, square_slope]\n", encoding="utf-8")
    loaded = load_course(course, KINDS)
    assert ["zzz", "square_slope", "aaa", "sgd_step"] == [exercise.id for exercise in loaded.exercises]
    assert ["zzz", "sgd_step"] == [exercise.id for exercise in loaded.only(["sgd_step", "zzz"]).exercises]


def test_order_with_an_unknown_exercise(tmp_path: Path) -> None:
    """An id that no exercise has is pointed at, with those there are."""
    course = grading.make_course(tmp_path / "course")
    (course / "course.yaml").write_text("title: a\norder:\n  - square_slop\n", encoding="utf-8")
    with pytest.raises(SpecError, match=r"course.yaml:3: no exercise 'square_slop'; there are sgd_step, square_slope"):
        load_course(course, KINDS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("15m", timedelta(minutes=15)), ("1h30m", timedelta(minutes=90)), ("2d", timedelta(days=2))],
)
def test_spans(text: str, expected: timedelta) -> None:
    """Days, hours and minutes, alone or together."""
    assert expected == parse_span(text)


def test_hour_that_comes_twice_is_the_first() -> None:
    """A time that the clock shows twice is taken for the earlier one, in the student's favour."""
    assert datetime(2026, 10, 25, 0, 30, tzinfo=UTC) == parse_moment("2026-10-25 02:30 Europe/Berlin").astimezone(UTC)
