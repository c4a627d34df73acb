"""Rows of Canvas's gradebook that are special, and who handed in nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from tests.report.outputs.given import Given, fill, identity, ungraded

CANVAS: Final = (
    b"\xef\xbb\xbfStudent;ID;SIS User ID;SIS Login ID;Section;HW1 (501);Final Score\r\n"
    b";;;;;Manual Posting;\r\n"
    b"    Points Possible;;;;;16,00;(read only)\r\n"
    b'"Stu, ""Ali"" Alice";11;A-1;alice;S;;\r\n'
    b"Lee, Bob;12;A-2;bob;S;EX;\r\n"
    b"Poe, Cyd;;A-3;cyd;S;;\r\n"
    b"Nobody, Dan;14;A-4;dan;S; ;\r\n"
    b"Student, Test;15;;test;S;;\r\n"
)


def canvas(number: str, **more: object) -> Given:
    return Given(name=f"n{number}", identity=identity("canvas", f"n{number}", {"user_id": number}), **more)  # type: ignore[arg-type]


def test_rows_that_are_no_students_stay(tmp_path: Path) -> None:
    """How grades are posted and how many points there are is told from students as Canvas does it."""
    observed, said = fill(tmp_path, "canvas", CANVAS, [canvas("11", score=8.5), Given(name="A-3", score=3)])
    assert CANVAS.replace(b"alice;S;;", b"alice;S;8,5;").replace(b"cyd;S;;", b"cyd;S;3;") == observed
    assert "3 in the gradebook without a submission: Lee, Bob; Nobody, Dan; Student, Test" in said


def test_last_and_first_names_apart(tmp_path: Path) -> None:
    """Canvas can export names in two columns."""
    before = b"LastName,FirstName,ID,SIS Login ID,Section,HW1 (5)\nPoints Possible,,,,,16\nStu,Alice,11,alice,S,\n"
    observed, _ = fill(tmp_path, "canvas", before, [Given(name="Alice Stu", score=2)])
    assert before.replace(b"alice,S,", b"alice,S,2") == observed


def test_one_person_s_id_that_is_another_s_login_is_nobody_s(tmp_path: Path) -> None:
    """A plain folder's name that fits two rows in two ways is left to the instructor."""
    before = CANVAS.replace(b";alice;", b";12;")
    observed, said = fill(tmp_path, "canvas", before, [Given(name="12")])
    assert before == observed
    assert "12 (2 rows have it as an id)" in said


def test_zeros_where_asked_for(tmp_path: Path) -> None:
    """Blank cells of who handed in nothing; not of the test student, of who is excused, or was not graded."""
    alice = Given(name="a", score=1, identity=identity("canvas", "stualialice", {"user_id": "11"}))
    given = [alice, ungraded("A-3")]
    observed, said = fill(tmp_path, "canvas", CANVAS, given, zero_missing=True)
    assert CANVAS.replace(b"alice;S;;", b"alice;S;1;").replace(b"dan;S; ;", b"dan;S;0;") == observed
    assert "Zeros for who handed in nothing: 1." in said


def test_no_zeros_while_a_submission_has_no_owner(tmp_path: Path) -> None:
    """It may be theirs who seem to have handed in nothing."""
    observed, said = fill(tmp_path, "canvas", CANVAS, [Given(name="alic")], zero_missing=True)
    assert CANVAS == observed
    assert "No zeros were written" in said


@pytest.mark.parametrize(
    ("rules", "cell"),
    [({"final_score": 4.0}, b"4"), ({"final_score": None, "excused": True}, b"EX"), ({"final_score": None}, b"")],
)
def test_the_course_s_rules_count(tmp_path: Path, rules: dict[str, object], cell: bytes) -> None:
    """The final score where there is one, nothing while it is open, and Canvas's own word for who is excused."""
    observed, _ = fill(tmp_path, "canvas", CANVAS, [canvas("11", rules=rules)])
    assert CANVAS.replace(b"alice;S;;", b"alice;S;" + cell + b";") == observed


def test_no_zeros_where_a_group_may_have_handed_in(tmp_path: Path) -> None:
    """A name unlike the student's may be a group's, whose other members handed in nothing themselves."""
    observed, said = fill(tmp_path, "canvas", CANVAS, [canvas("11", score=1)], zero_missing=True)
    assert CANVAS.replace(b"alice;S;;", b"alice;S;1;") == observed
    assert "No zeros were written: where groups hand in" in said
    assert "if these are groups, only that student got the grade; list the members under `groups`" in said


def test_a_group_column_in_canvas_s_gradebook(tmp_path: Path) -> None:
    """Where the gradebook has groups, a hand-in with a group's name is all its members', a student's stays theirs."""
    before = (
        b"Student,ID,SIS Login ID,Section,Group Name,HW1 (501)\n    Points Possible,,,,,16\n"
        b'"Stu, Alice",11,alice,S,Red Foxes,\n"Lee, Bob",12,bob,S,Red Foxes,\n"Poe, Cyd",13,cyd,S,Poe Cyd,\n'
        b'"Doe, Dan",14,dan,S,Poe Cyd,\n'
    )
    given = [
        Given(name="redfoxes", score=7, identity=identity("canvas", "redfoxes", {"user_id": "11"})),
        Given(name="poecyd", score=3, identity=identity("canvas", "poecyd", {"user_id": "13"})),
    ]
    observed, _ = fill(tmp_path, "canvas", before, given)
    expected = before.replace(b"Red Foxes,", b"Red Foxes,7").replace(b"cyd,S,Poe Cyd,", b"cyd,S,Poe Cyd,3")
    assert expected == observed
