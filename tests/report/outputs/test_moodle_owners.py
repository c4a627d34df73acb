"""Moodle's numbers look alike, a group's and a person's: no grade and no report may reach another student."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path
from typing import Final

import pytest

from tests.report.outputs.given import Given, fill, identity, ungraded, write
from tests.report.samples import exercise_grade

HEAD: Final = (
    '\ufeffIdentifier,"Full name","Email address",Status,{group}Grade,"Maximum grade","Grade can be changed",'
    '"Last modified (submission)","Last modified (grade)","Feedback comments"\n'
)
TEAMS: Final = (
    HEAD.format(group="Group,")
    + '"Participant 1","Ann Lee",a@x,Submitted,"Red & Co",,16.00,Yes,-,-,\n'
    + '"Participant 2","Ben Poe",b@x,Submitted,"Red & Co",,16.00,Yes,-,-,"<p>kept</p>"\n'
    + '"Participant 3","Cyd Ünal",c@x,Submitted,Blue,,16.00,Yes,-,-,\n'
    + '"Participant 4","Dan Li",d@x,-,"Default group",,16.00,Yes,-,-,\n'
).encode()


def person(name: str, number: str, score: float = 8.0) -> Given:
    return Given(name=name, score=score, identity=identity("moodle", name, {"participant": number}))


def told(out: Path) -> list[str]:
    """The numbers that Moodle would read from the zip: behind the first underscore of a folder."""
    with zipfile.ZipFile(out / "moodle-feedback.zip") as archive:
        return [name.split("_")[1] for name in archive.namelist()]


def test_a_team_s_grade_and_report_reach_its_members_alone(tmp_path: Path) -> None:
    """Where the worksheet has groups, a hand-in with a group's name is the group's, whatever its number says."""
    teams = [person("Red  Co", "3", 9), person("Blue", "1", 4)]
    observed, said = fill(tmp_path, "moodle", TEAMS, teams)
    expected = TEAMS.replace(b'Co",,16', b'Co",9,16').replace(b"Blue,,", b"Blue,4,")
    assert expected == observed
    assert ["1", "2", "3"] == told(tmp_path / "out")
    with zipfile.ZipFile(tmp_path / "out" / "moodle-feedback.zip") as archive:
        reports = [archive.read(name) for name in archive.namelist()]
    assert [b"<p>report 0</p>", b"<p>report 0</p>", b"<p>report 1</p>"] == reports
    assert "1 in the gradebook without a submission: Dan Li" in said


def test_groups_whose_names_read_alike_are_left_out(tmp_path: Path) -> None:
    """Moodle drops signs from names in a download, so two groups may have one name there."""
    before = TEAMS.replace(b",Blue,", b',"Red, Co",')
    observed, said = fill(tmp_path, "moodle", before, [person("Red Co", "1")])
    assert before == observed
    assert "several groups whose names read like Red Co" in said
    assert not (tmp_path / "out" / "moodle-feedback.zip").exists()


def test_an_older_moodle_s_team_names_its_members(tmp_path: Path) -> None:
    """Before 4.1 each member has a folder, with the group's name before theirs."""
    observed, _ = fill(tmp_path, "moodle", TEAMS, [person("Blue-Cyd Ünal", "3", 5)])
    assert TEAMS.replace(b"Blue,,", b"Blue,5,") == observed
    assert ["3"] == told(tmp_path / "out")


def test_another_assignment_s_worksheet_gives_nobody_a_report(tmp_path: Path) -> None:
    """The zip asks for the same agreement of number and name as the grades do."""
    before = TEAMS.replace(b"Group,", b"").replace(b'"Red & Co",', b"").replace(b"Blue,", b"")
    before = before.replace(b'"Default group",', b"")
    observed, said = fill(tmp_path, "moodle", before, [person("Ben Poe", "1"), person("Cyd Ünal", "3", 2)])
    assert ["3"] == told(tmp_path / "out")
    assert 1 == observed.count(b",2,16.00")
    assert "1 reports are not in it, not graded or without a sure owner: Ben Poe" in said


def test_a_worksheet_without_names_takes_no_name(tmp_path: Path) -> None:
    """A nameless worksheet is of a blind assignment, which a download with names is not from."""
    before = '\ufeffIdentifier,Status,Grade,"Maximum grade"\n"Participant 7",-,,16.00\n'.encode()
    observed, said = fill(tmp_path, "moodle", before, [person("Ann Lee", "7")])
    assert before == observed
    assert "nothing tells that the id 7 is Ann Lee's" in said


@pytest.mark.parametrize("name", ["Red", "Group 1", "Blue Team", "Die Gruppe", "Équipe B", "The Groupe", "g7"])
def test_without_a_worksheet_what_may_be_a_group_gets_no_zip(tmp_path: Path, name: str) -> None:
    """One name that reads like a group's makes all numbers unsure, and an earlier run's zip goes."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "moodle-feedback.zip").write_bytes(b"old")
    said = write(tmp_path / "out", "moodle", [person("Ann Lee", "1"), person(name, "2")])
    assert f"{name} may be a group" in said[0]
    assert not (tmp_path / "out" / "moodle-feedback.zip").exists()


@pytest.mark.parametrize("names", [("Ann Lee", "Ben de la Cruz"), ("Teilnehmer/in 1", "Teilnehmer/in 2")])
def test_without_a_worksheet_people_get_their_reports(tmp_path: Path, names: tuple[str, str]) -> None:
    """First and last names, or blind marking's numbers; that groups would need more is said."""
    said = write(tmp_path / "out", "moodle", [person(name, str(n)) for n, name in enumerate(names, 1)])
    assert ["1", "2"] == told(tmp_path / "out")
    assert "only the worksheet tells their members" in said[1]


def test_what_is_not_graded_is_not_sent(tmp_path: Path) -> None:
    """A report that says that the grader failed stays here."""
    who = identity("moodle", "Ann Lee", {"participant": "1"})
    write(tmp_path / "out", "moodle", [ungraded("Ann Lee", who), person("Ben Poe", "2")])
    assert ["2"] == told(tmp_path / "out")


def test_a_grade_that_moodle_passes_over_is_told(tmp_path: Path) -> None:
    """Above the maximum Moodle skips the row without a word, so it is left as it was and listed."""
    before = TEAMS.replace(b"16.00", b"10.00")
    observed, said = fill(tmp_path, "moodle", before, [person("Blue", "9", 12)], scaled=False)
    assert before == observed
    assert "Cyd Ünal (Moodle passes over a grade of 12)" in said


def test_comments_are_escaped_and_never_replaced(tmp_path: Path) -> None:
    """Asked for, an empty comment gets a short verdict as HTML; what somebody wrote stays, and nothing else changes."""
    hostile = (exercise_grade("a", "failed", text='<script>"x"</script>\n=1+1'),)
    red = Given(name="Red Co", identity=identity("moodle", "Red Co", {"participant": "3"}), exercises=hostile)
    for name in ("without", "with"):
        (tmp_path / name).mkdir()
    plain, _ = fill(tmp_path / "without", "moodle", TEAMS, [red])
    observed, _ = fill(tmp_path / "with", "moodle", TEAMS, [red], comments=True)
    before = list(csv.reader(io.StringIO(plain.decode("utf-8-sig"))))
    after = list(csv.reader(io.StringIO(observed.decode("utf-8-sig"))))
    assert "<p>kept</p>" == after[2][-1]
    assert after[1][-1].startswith("<p>0 of ")
    assert "&lt;script&gt;" in after[1][-1]
    assert "<script>" not in after[1][-1]
    assert "\n" not in after[1][-1]
    assert [row[:-1] for row in before] == [row[:-1] for row in after]
    assert before[2:] == after[2:]


def test_in_another_language_a_name_must_agree_too(tmp_path: Path) -> None:
    """Which column has the names is not known there, but one of the row's cells must be the name."""
    before = 'ID;"Vollständiger Name";Status;Bewertung;"Max"\n"Teilnehmer/in 4";"Ann Lee";-;;"16,00"\n'.encode()
    for place in ("right", "wrong"):
        (tmp_path / place).mkdir()
    right, _ = fill(tmp_path / "right", "moodle", before, [person("Ann Lee", "4")], assignment="Bewertung")
    wrong, said = fill(tmp_path / "wrong", "moodle", before, [person("Ben Poe", "4")], assignment="Bewertung")
    assert before.replace(b"-;;", b"-;8;") == right
    assert before == wrong
    assert "is the gradebook another assignment's?" in said


@pytest.mark.parametrize("rules", [{"excused": True, "final_score": None}])
def test_an_excused_student_s_grade_stays(tmp_path: Path, rules: dict[str, object]) -> None:
    """Moodle has no word for it, so the cell is left alone and listed."""
    blue = Given(name="Blue", identity=identity("moodle", "Blue", {"participant": "3"}), rules=rules)
    observed, said = fill(tmp_path, "moodle", TEAMS, [blue])
    assert TEAMS == observed
    assert "Cyd Ünal (excused by the course's rules)" in said
