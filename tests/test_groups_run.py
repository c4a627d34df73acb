"""Groups through whole runs: from a download in which one member handed in to a gradebook with everybody's grade."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path
from typing import Final

import pytest

from tests import grading

RULES: Final = "groups:\n  Red Foxes: [Alice Stu, Bob O'Lee]\n  Blue Owls: [Cléo Müller, Dan Doe]\n"
ROSTER: Final = (
    "name,id,login,seat\nAlice Stu,11,alice,1\nBob O'Lee,12,bob,2\nCléo Müller,13,cleo,3\nDan Doe,14,dan,11\n"
)


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = grading.make_course(tmp_path / "course")
    (folder / "course.yaml").write_text(RULES, encoding="utf-8")
    return folder


def fill(tmp_path: Path, course: Path, lms: str, files: dict[str, str], book: str) -> tuple[str, str]:
    """The gradebook that comes out, and all that is said."""
    with zipfile.ZipFile(tmp_path / "download.zip", "w") as archive:
        for name, source in files.items():
            archive.writestr(name, source)
    (tmp_path / "book.csv").write_text(book, encoding="utf-8")
    finished = grading.run(
        *(tmp_path / "download.zip", "--course", course, "--out", tmp_path / "out"),
        *("--to", lms, "--gradebook", tmp_path / "book.csv"),
    )
    assert (0, "") == (finished.returncode, finished.stderr)
    return (tmp_path / "out" / f"{lms}.csv").read_text(encoding="utf-8"), finished.stdout


CANVAS: Final = (
    "Student,ID,SIS Login ID,Section,HW1 (501)\n    Points Possible,,,,2\n"
    '"Stu, Alice",11,alice,S,\n"O\'Lee, Bob",12,bob,S,\n"Müller, Cléo",13,cleo,S,\n"Doe, Dan",14,dan,S,\n'
)


@pytest.mark.parametrize("roster", [True, False])
def test_canvas_s_groups_are_known_by_their_names(tmp_path: Path, course: Path, roster: bool) -> None:
    """A file that begins with a group's name is the grade of all members, with a roster and without one."""
    if roster:
        (course / "roster.csv").write_text(ROSTER, encoding="utf-8")
    files = {"redfoxes_11_901_hw.py": grading.RIGHT, "blueowls_LATE_14_902_hw.py": grading.WRONG}
    observed, said = fill(tmp_path, course, "canvas", files, CANVAS)
    expected = CANVAS.replace("alice,S,", "alice,S,2").replace("bob,S,", "bob,S,2")
    assert expected.replace("cleo,S,", "cleo,S,1").replace("dan,S,", "dan,S,1") == observed
    assert "not in the gradebook" not in said
    if roster:
        with open(tmp_path / "out" / "class.csv", encoding="utf-8", newline="") as file:
            status = {row["name"]: row["status"] for row in csv.DictReader(file)}
        everyone = dict.fromkeys(("Alice Stu", "Bob O'Lee", "Cléo Müller", "Dan Doe"), "group")
        assert {**everyone, "": "hand-in of a group"} == status
        assert "0 handed in nothing" in said


def test_one_excused_member_does_not_excuse_the_group(tmp_path: Path, course: Path) -> None:
    """Not even the member whose id Canvas gives the group's hand-in; the member gets Canvas's own word."""
    (course / "course.yaml").write_text(RULES + "excused: [Alice Stu]\n", encoding="utf-8")
    (course / "roster.csv").write_text(ROSTER, encoding="utf-8")
    observed, _ = fill(tmp_path, course, "canvas", {"redfoxes_11_901_hw.py": grading.RIGHT}, CANVAS)
    assert CANVAS.replace("alice,S,", "alice,S,EX").replace("bob,S,", "bob,S,2") == observed


def test_canvas_s_groups_that_nobody_told_of(tmp_path: Path, course: Path) -> None:
    """Then one line says that only one student got the grade, and what to do."""
    (course / "course.yaml").unlink()
    observed, said = fill(tmp_path, course, "canvas", {"redfoxes_11_901_hw.py": grading.RIGHT}, CANVAS)
    assert CANVAS.replace("alice,S,", "alice,S,2") == observed
    assert "1 named unlike the student whose id they have" in said
    assert "list the members under `groups` in course.yaml" in said
    (course / "roster.csv").write_text(ROSTER, encoding="utf-8")
    _, said = fill(tmp_path, course, "canvas", {"redfoxes_11_901_hw.py": grading.RIGHT}, CANVAS)
    assert "another name than the person on the roster with their id" in said


def test_canvas_s_own_list_of_groups(tmp_path: Path, course: Path) -> None:
    """The file that Canvas gives for a group set is groups.csv as it is."""
    (course / "course.yaml").unlink()
    (course / "groups.csv").write_text(
        "name,canvas_user_id,user_id,login_id,sections,group_name,canvas_group_id,group_id\n"
        "Alice Stu,11,A-1,alice,S,Red Foxes,5,\nBob O'Lee,12,A-2,bob,S,Red Foxes,5,\nCléo Müller,13,A-3,cleo,S,,,\n",
        encoding="utf-8",
    )
    observed, _ = fill(tmp_path, course, "canvas", {"redfoxes_11_901_hw.py": grading.RIGHT}, CANVAS)
    assert CANVAS.replace("alice,S,", "alice,S,2").replace("bob,S,", "bob,S,2") == observed


def test_an_own_hand_in_goes_to_its_own_row(tmp_path: Path, course: Path) -> None:
    """Members who both handed in have the better grade, each by their own hand-in; nobody else is touched."""
    (course / "roster.csv").write_text(ROSTER, encoding="utf-8")
    files = {"stualice_11_901_hw.py": grading.WRONG, "oleebob_12_902_hw.py": grading.RIGHT}
    observed, said = fill(tmp_path, course, "canvas", files, CANVAS)
    assert CANVAS.replace("alice,S,", "alice,S,2").replace("bob,S,", "bob,S,2") == observed
    assert "share its grade" not in said


def test_a_member_without_a_row_is_told(tmp_path: Path, course: Path) -> None:
    """Whom the gradebook does not have stands among those left over, with the group's name."""
    book = CANVAS.replace('"O\'Lee, Bob"', '"Other, Rob"')
    observed, said = fill(tmp_path, course, "canvas", {"redfoxes_11_901_hw.py": grading.RIGHT}, book)
    assert book.replace("alice,S,", "alice,S,2") == observed
    assert "1 not in the gradebook: Bob O'Lee, of Red Foxes (nobody in the gradebook has that name or id)" in said


MOODLE: Final = (
    'Identifier,"Full name","Email address",Status,Grade,"Maximum grade","Last modified (grade)"\n'
    '"Participant 1","Alice Stu",alice@uni.example,-,,2.00,-\n"Participant 2","Bob O\'Lee",bob@uni.example,-,,2.00,-\n'
)


@pytest.mark.parametrize("name", ["Alice Stu_1", "Red Foxes_1"])
def test_moodle_s_members_get_grade_and_report(tmp_path: Path, course: Path, name: str) -> None:
    """One member's hand-in, or one under the group's name: each member has the grade, and the report in the zip."""
    files = {f"{name}_assignsubmission_file/hw.py": grading.RIGHT}
    observed, said = fill(tmp_path, course, "moodle", files, MOODLE)
    assert MOODLE.replace("-,,2.00", "-,2,2.00") == observed
    assert "not in the gradebook" not in said
    with zipfile.ZipFile(tmp_path / "out" / "moodle-feedback.zip") as archive:
        expected = {f"Participant_{number}_assignsubmission_file/feedback.html" for number in (1, 2)}
        assert expected == set(archive.namelist())
        assert 1 == len({archive.read(entry) for entry in archive.namelist()})


BRIGHTSPACE: Final = (
    "OrgDefinedId,Username,Last Name,First Name,HW1 Points Grade <Numeric MaxPoints:2>,End-of-Line Indicator\r\n"
    "#11,#alice,Stu,Alice,,#\r\n#12,#bob,O'Lee,Bob,,#\r\n"
)


@pytest.mark.parametrize("name", ["77-1 - Alice Stu", "77-1 - Red Foxes - Alice Stu", "77-1 - Red Foxes - Bob O'Lee"])
def test_brightspace_s_members_get_the_grade(tmp_path: Path, course: Path, name: str) -> None:
    """Handed in by one, as a person or for the group."""
    files = {f"{name} - Mar 1, 2026 300 PM/hw.py": grading.RIGHT}
    with open(tmp_path / "book.csv", "w", encoding="utf-8", newline="") as file:
        file.write(BRIGHTSPACE)
    observed, said = fill(tmp_path, course, "brightspace", files, BRIGHTSPACE.replace("\r\n", "\n"))
    assert BRIGHTSPACE.replace("\r\n", "\n").replace(",,#", ",2,#") == observed
    assert "not in the gradebook" not in said


BLACKBOARD: Final = (
    '"Last Name"\t"First Name"\t"Username"\t"Student ID"\t"HW1 [Total Pts: 2 Score] |12345"\n'
    '"Stu"\t"Alice"\t"alice"\t"11"\t""\n"O\'Lee"\t"Bob"\t"bob"\t"12"\t""\n'
)


def test_blackboard_s_members_get_the_grade(tmp_path: Path, course: Path) -> None:
    """By the roster, from the user name that handed in to the one that did not."""
    (course / "roster.csv").write_text(ROSTER.replace("login", "username"), encoding="utf-8")
    files = {"HW1_alice_attempt_2026-03-01-15-00-00_hw.py": grading.RIGHT}
    observed, said = fill(tmp_path, course, "blackboard", files, BLACKBOARD)
    assert BLACKBOARD.replace('\t""', '\t"2"') == observed
    assert "Rows of people whose group handed in, and who share its grade: 1" in said


def test_a_seat_is_no_id(tmp_path: Path, course: Path) -> None:
    """A number in another column of the roster finds nobody, though it is somebody's id in the gradebook."""
    (course / "roster.csv").write_text(ROSTER, encoding="utf-8")
    book = BRIGHTSPACE.replace("\r\n", "\n").replace("#12,#bob,O'Lee,Bob", "#2,#zoe,Zed,Zoe")
    files = {"11 - Alice Stu - Mar 1, 2026 300 PM/hw.py": grading.RIGHT}
    observed, _ = fill(tmp_path, course, "brightspace", files, book)
    assert book.replace("#alice,Stu,Alice,,", "#alice,Stu,Alice,2,") == observed
