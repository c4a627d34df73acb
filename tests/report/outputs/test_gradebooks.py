"""The gradebooks of four systems, built by hand as the systems export them, filled in to the byte."""

from __future__ import annotations

import codecs
import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given as hypothesis_given
from hypothesis import settings
from hypothesis import strategies as st

from grader.errors import UsageError
from grader.report import outputs
from grader.report.output import Request
from tests.report.outputs.given import Given, fill, identity, ungraded
from tests.report.samples import exercise_grade

CANVAS = (
    b'Student,ID,SIS User ID,SIS Login ID,Section,HW1 (501),"HW, 2 (502)",Assignments Current Score\r\n'
    b"    Points Possible,,,,,32,10,(read only)\r\n"
    b'"Stu, Alice",11,A-1,alice,"CS ""A""",,7.50,93.10\r\n'
    b'"Lee, Bob",12,A-2,bob,Sec 1,EX,"8",100.00\r\n'
    b'"M\xc3\xbcller, Cl\xc3\xa9o",13,A-3,cleo,Sec 1,"4.00",,\r\n'
    b'"Student, Test",99,,t0,Sec 1,,,\r\n'
)


def test_canvas_golden(tmp_path: Path) -> None:
    """Only the cells of grades change, by id; points, read-only columns, EX and quoting stay."""
    submissions = [
        Given(name="stualice", score=12.5, identity=identity("canvas", "stualice", {"user_id": "11"})),
        Given(name="leebob", score=16, identity=identity("canvas", "leebob", {"user_id": "12"})),
        Given(name="mullercleo", score=2, identity=identity("canvas", "mullercleo", {"user_id": "13"})),
        Given(name="ghost", score=16, identity=identity("canvas", "ghost", {"user_id": "77"})),
    ]
    expected = CANVAS.replace(b'"CS ""A""",,', b'"CS ""A""",25,')
    observed, said = fill(tmp_path, "canvas", CANVAS, submissions, assignment="HW1")
    assert expected == observed
    assert "2 grades for HW1 (501)" in said
    assert "in proportion to the gradebook's 32 points" in said
    assert "1 not in the gradebook: ghost (the id 77 is not in the gradebook)" in said
    assert "1 in the gradebook without a submission: Student, Test" in said
    assert "1 left as they were: Lee, Bob (excused)" in said


def test_canvas_would_take_it(tmp_path: Path) -> None:
    """Read as Canvas reads it, the file has the grades under the same ids and the same column."""
    submissions = [Given(name="13", score=16), Given(name="alice", score=1)]
    observed, _ = fill(tmp_path, "canvas", CANVAS, submissions, assignment="502", scaled=False)
    rows = list(csv.DictReader(io.StringIO(observed.decode(), newline="")))
    assert {"": "10", "11": "1", "12": "8", "13": "16", "99": ""} == {row["ID"]: row["HW, 2 (502)"] for row in rows}


def test_canvas_with_semicolons_and_decimal_commas(tmp_path: Path) -> None:
    """A file of a European Canvas keeps its separators, its mark, and its way to write numbers."""
    before = codecs.BOM_UTF8 + (
        b"Student;ID;SIS Login ID;Section;HW1 (501)\n"
        b"    Points Possible;;;;16,00\n"
        b"Stu, Alice;11;alice;A;\n"
        b'Lee, Bob;12;bob;A;"3,5"'
    )
    submissions = [Given(name="alice", score=12.25), Given(name="Bob Lee", score=7)]
    observed, _ = fill(tmp_path, "canvas", before, submissions)
    assert before.replace(b"alice;A;", b"alice;A;12,25").replace(b'"3,5"', b'"7"') == observed


def test_the_same_grade_stays_as_it_was_written(tmp_path: Path) -> None:
    """A cell that already says the grade keeps its zeros."""
    submissions = [Given(name="13", score=2)]
    observed, said = fill(tmp_path, "canvas", CANVAS, submissions, assignment="HW1")
    assert CANVAS == observed
    assert "1 grades" in said


def test_an_unknown_id_is_no_namesake(tmp_path: Path) -> None:
    """Who has an id of the LMS that is not in the gradebook does not get a namesake's row."""
    stranger = Given(name="x", identity=identity("canvas", "Stu, Alice", {"user_id": "404"}))
    observed, said = fill(tmp_path, "canvas", CANVAS, [stranger], assignment="HW1")
    assert CANVAS == observed
    assert "404" in said


def test_a_disputed_id_is_nobody_s(tmp_path: Path) -> None:
    """Where the download's names contradict each other, the id is missing, and a name does not stand in for it."""
    disputed = Given(name="x", identity=identity("canvas", "Stu, Alice"))
    observed, said = fill(tmp_path, "canvas", CANVAS, [disputed], assignment="HW1")
    assert CANVAS == observed
    assert "does not say for sure whose it is" in said


def test_two_submissions_of_one_person_are_left_to_the_instructor(tmp_path: Path) -> None:
    """Where two grades claim one row, neither is written, and both are told."""
    observed, said = fill(tmp_path, "canvas", CANVAS, [Given(name="alice"), Given(name="11")], assignment="HW1")
    assert CANVAS == observed
    assert "2 not in the gradebook" in said
    assert "2 submissions are Stu, Alice's" in said


def test_an_ungraded_submission_changes_nothing(tmp_path: Path) -> None:
    """What the grader failed to grade is no zero in the gradebook."""
    observed, said = fill(tmp_path, "canvas", CANVAS, [ungraded("cleo")], assignment="HW1")
    assert CANVAS == observed
    assert "Müller, Cléo (not graded yet)" in said


def test_unmatched_ones_are_in_a_file(tmp_path: Path) -> None:
    """Everybody who was left out stands in a file, with a formula's sign defused."""
    submissions = [Given(name=f"={n}") for n in range(8)]
    _, said = fill(tmp_path, "canvas", CANVAS, submissions, assignment="HW1")
    text = (tmp_path / "out" / "canvas-unmatched.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [f"'={n}" for n in range(8)] == [row["submission"] for row in rows if row["side"] == "only handed in"]
    assert 4 == sum(row["side"] == "only in the gradebook" for row in rows)
    assert "and 3 more in" in said


MOODLE = (
    codecs.BOM_UTF8
    + (
        'Identifier,"Full name","Email address",Status,Grade,"Maximum grade","Grade can be changed",'
        '"Last modified (submission)","Last modified (grade)","Feedback comments"\n'
        '"Participant 1","Alice Stu",alice@example.org,"Submitted for grading",,100.00,Yes,'
        '"Monday, 1 June 2026, 9:00 AM",-,"<p>keep ""me""\nplease</p>"\n'
        '"Participant 2","Bob Lee",bob@example.org,"Submitted for grading",50.00,100.00,Yes,-,-,\n'
        '"Participant 3","Cléo Müller",cleo@example.org,"Submitted for grading",,100.00,No,-,-,\n'
    ).encode()
)


def test_moodle_golden(tmp_path: Path) -> None:
    """By the participant's number, in proportion to the maximum grade; locked rows and comments stay."""
    submissions = [
        Given(name="Alice Stu", score=12, identity=identity("moodle", "Alice Stu", {"participant": "1"})),
        Given(name="Bob Lee", score=8, identity=identity("moodle", "Bob Lee", {"participant": "2"})),
        Given(name="Cléo Müller", score=16, identity=identity("moodle", "Cléo Müller", {"participant": "3"})),
    ]
    expected = MOODLE.replace(b'"Submitted for grading",,100.00,Yes', b'"Submitted for grading",75,100.00,Yes')
    observed, said = fill(tmp_path, "moodle", MOODLE, submissions)
    assert expected == observed
    assert "Cléo Müller (its grade is locked in Moodle)" in said


def test_moodle_s_comments_fit_a_worksheet_of_one_byte_a_letter(tmp_path: Path) -> None:
    """Saved by a spreadsheet in an old encoding, the worksheet still takes a comment with letters from beyond it."""
    before = MOODLE.removeprefix(codecs.BOM_UTF8).decode().encode("cp1252")
    made = (replace(exercise_grade("a", "partial", 8.0), max_score=16.0, title="Übung № 1"),)
    bob = Given(name="Bob Lee", exercises=made, identity=identity("moodle", "Bob Lee", {"participant": "2"}))
    observed, _ = fill(tmp_path, "moodle", before, [bob], comments=True)
    assert "Übung &#8470; 1".encode("cp1252") in observed
    assert "Cléo Müller".encode("cp1252") in observed


def test_moodle_of_another_assignment_is_noticed(tmp_path: Path) -> None:
    """The same number with another name is another assignment's worksheet, and nobody's grade."""
    wrong = Given(name="Bob Lee", identity=identity("moodle", "Bob Lee", {"participant": "1"}))
    observed, said = fill(tmp_path, "moodle", MOODLE, [wrong])
    assert MOODLE == observed
    assert "the id 1 is Alice Stu's there; is the gradebook another assignment's?" in said


def test_moodle_blind_marking(tmp_path: Path) -> None:
    """Without names in the worksheet the number decides."""
    before = (
        b'Identifier,Status,Grade,"Maximum grade","Grade can be changed","Last modified (grade)"\r\n'
        b'"Participant 9",Submitted,,16.00,Yes,-\r\n'
    )
    who = identity("moodle", "Participant 9", {"participant": "9"})
    observed, _ = fill(tmp_path, "moodle", before, [Given(name="Participant 9", score=3.3333, identity=who)])
    assert before.replace(b"Submitted,,", b"Submitted,3.3333,") == observed


def test_moodle_in_another_language(tmp_path: Path) -> None:
    """Without known words the columns are listed; the one that is named is filled, with decimal commas."""
    before = (
        codecs.BOM_UTF8
        + (
            'ID;"Vollständiger Name";E-Mail;Status;Bewertung;"Bestmögliche Bewertung";Geändert\n'
            '"Teilnehmer/in 4";"Alice Stu";a@example.org;Abgegeben;;"10,00";-\n'
        ).encode()
    )
    alice = [Given(name="Alice Stu", score=4, identity=identity("moodle", "Alice Stu", {"participant": "4"}))]
    with pytest.raises(UsageError, match="`Bewertung`"):
        fill(tmp_path, "moodle", before, alice)
    (tmp_path / "named").mkdir()
    observed, _ = fill(tmp_path / "named", "moodle", before, alice, assignment="Bewertung")
    assert before.replace(b"Abgegeben;;", b"Abgegeben;2,5;") == observed


def test_moodle_group_grades_all_its_members(tmp_path: Path) -> None:
    """A group's number is no participant's: its grade goes to the rows that name the group."""
    before = (
        b'Identifier,"Full name",Group,Grade,"Maximum grade"\n'
        b'"Participant 5",Ann,Red,,16\n"Participant 6",Ben,Red,,16\n"Participant 7",Cyd,Blue,,16\n'
    )
    red = Given(name="Red", score=9, identity=identity("moodle", "Red", {"participant": "7"}, group=True))
    observed, _ = fill(tmp_path, "moodle", before, [red])
    assert before.replace(b"Red,,", b"Red,9,") == observed


BRIGHTSPACE = (
    b"OrgDefinedId,Username,Last Name,First Name,HW1 Points Grade <Numeric MaxPoints:32 Weight:10>,"
    b"HW1 Weighted Grade <Numeric MaxPoints:10>,End-of-Line Indicator\r\n"
    b"#00123,#alice,Stu,Alice,,,#\r\n"
    b"#00124,#bob,Lee,Bob,1,,#\r\n"
)


def test_brightspace_golden(tmp_path: Path) -> None:
    """By id without its sign, else by name; the end-of-line column stays last."""
    submissions = [
        Given(name="Alice Stu", score=8, identity=identity("brightspace", "Alice Stu", {"person_id": "00123"})),
        Given(name="Bob Lee", score=4.25, identity=identity("brightspace", "Bob Lee", {"person_id": "998877-1"})),
    ]
    expected = BRIGHTSPACE.replace(b"Alice,,,#", b"Alice,16,,#").replace(b"Bob,1,", b"Bob,8.5,")
    observed, _ = fill(tmp_path, "brightspace", BRIGHTSPACE, submissions)
    assert expected == observed


def test_brightspace_id_of_another_name_is_refused(tmp_path: Path) -> None:
    """A download's number that happens to be another student's id gives nobody a grade."""
    wrong = Given(name="Bob Lee", identity=identity("brightspace", "Bob Lee", {"person_id": "00123"}))
    observed, said = fill(tmp_path, "brightspace", BRIGHTSPACE, [wrong])
    assert BRIGHTSPACE == observed
    assert "Alice Stu's there" in said


BLACKBOARD = codecs.BOM_UTF16_LE + (
    '"Last Name"\t"First Name"\t"Username"\t"Student ID"\t"HW1 [Total Pts: 8 Score] |12345"\t"Notes |77"\n'
    '"Stu"\t"Alice"\t"alice"\t"s1"\t""\t"n"\n'
    '"Lee"\t"Bob"\t"bob"\t"s2"\t"3.00"\t""\n'
).encode("utf-16-le")


def test_blackboard_golden(tmp_path: Path) -> None:
    """Tabs, UTF-16 and quotes stay; the column keeps its id."""
    submissions = [
        Given(name="alice", score=8, identity=identity("blackboard", "alice", {"username": "alice"})),
        Given(name="bob", score=0, identity=identity("blackboard", "bob", {"username": "bob"})),
    ]
    text = BLACKBOARD[2:].decode("utf-16-le").replace('"s1"\t""', '"s1"\t"4"').replace('"3.00"', '"0"')
    observed, _ = fill(tmp_path, "blackboard", BLACKBOARD, submissions, assignment="hw1")
    assert codecs.BOM_UTF16_LE + text.encode("utf-16-le") == observed


@pytest.mark.parametrize(
    ("name", "before", "options", "match"),
    [
        ("canvas", CANVAS, {}, r"--assignment TITLE; there are: `HW1 \(501\)`, `HW, 2 \(502\)`"),
        ("canvas", CANVAS, {"assignment": "HW3"}, "no column .* is called 'HW3'"),
        ("canvas", CANVAS.replace(b"502", b"503").replace(b"HW, 2", b"HW1"), {"assignment": "HW1"}, "several columns"),
        ("canvas", MOODLE, {}, "is not the CSV that Canvas gives"),
        ("moodle", CANVAS, {}, "is not the grading worksheet"),
        ("brightspace", MOODLE, {}, "is not the CSV that Brightspace gives"),
        ("blackboard", CANVAS, {}, "is not the file that Blackboard gives"),
        ("blackboard", b"", {}, "is not the file"),
    ],
)
def test_a_wrong_file_is_a_sentence_before_grading(
    tmp_path: Path, name: str, before: bytes, options: dict[str, str], match: str
) -> None:
    """The file and its column are looked at first, and what there is to choose from is listed."""
    book = tmp_path / "book.csv"
    book.write_bytes(before)
    request = Request(name=name, gradebook=book, assignment=options.get("assignment"))
    with pytest.raises(UsageError, match=match):
        outputs.check(request, outputs.find(name, None))


@pytest.mark.parametrize("name", ["canvas", "brightspace", "blackboard"])
def test_a_gradebook_is_asked_for(name: str) -> None:
    """A file that the LMS did not give is never made up."""
    with pytest.raises(UsageError, match="--gradebook FILE"):
        outputs.check(Request(name=name), outputs.find(name, None))


NAMES = st.text(st.characters(codec="utf-8", exclude_characters='\0"\r\n'), min_size=1, max_size=12)


@settings(max_examples=40, deadline=None)
@hypothesis_given(st.lists(st.tuples(NAMES, NAMES), min_size=1, max_size=6), st.data())
def test_only_cells_of_grades_change(
    tmp_path_factory: pytest.TempPathFactory, people: list[tuple[str, str]], data: st.DataObject
) -> None:
    """Whatever names and remarks a gradebook holds, all but one column reads as before, and so do its bytes."""
    rows = [f'"{name}",{number},x,"{note}",,"{note}"' for number, (name, note) in enumerate(people, 1)]
    head = "Student,ID,SIS Login ID,Section,HW1 (5),Remarks"
    before = "\r\n".join([head, "Points Possible,,,,16,", *rows]).encode()
    chosen = data.draw(st.sets(st.integers(1, len(people))))
    given = [Given(name=f"n{n}", score=n, identity=identity("canvas", "", {"user_id": str(n)})) for n in chosen]
    observed, _ = fill(tmp_path_factory.mktemp("book"), "canvas", before, given)
    expected = [
        row.replace(f'"{note}",,"', f'"{note}",{number},"') if number in chosen else row
        for number, (row, (_, note)) in enumerate(zip(rows, people, strict=True), 1)
    ]
    assert "\r\n".join([head, "Points Possible,,,,16,", *expected]).encode() == observed
