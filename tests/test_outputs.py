"""``grade --to``, as a process: from a download to a file that goes back, also when nothing was graded anew."""

from __future__ import annotations

import csv
import io
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from tests import grading
from tests.grading import run

GRADEBOOK: Final = (
    b"\xef\xbb\xbfStudent,ID,SIS Login ID,Section,HW1 (501),Final (502)\r\n"
    b"    Points Possible,,,,2,100\r\n"
    b'"Stu, Alice",11,alice,S,,\r\n'
    b'"Lee, Bob",12,bob,S,,\r\n'
    b'"Poe, Cyd",13,cyd,S,1.00,\r\n'
)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = grading.make_course(tmp_path_factory.mktemp("course"))
    (folder / "outputs").mkdir()
    (folder / "outputs" / "names.py").write_text(
        '"""Names alone."""\n\n'
        "def write(batch):\n"
        '    place = batch.write("names.txt", "".join(f"{one.submission} {one.score}\\n" for one in batch.results))\n'
        '    return [f"names in {place.name}"]\n',
        encoding="utf-8",
    )
    (folder / "outputs" / "junit.py").write_text("raise SystemExit('not in place of the grader\\'s own')\n")
    (folder / "outputs" / "broken.py").write_text("import nothing_of_that_name\n", encoding="utf-8")
    (folder / "outputs" / "silent.py").write_text("", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def handins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    sources = {"alice": grading.RIGHT, "bob": grading.WRONG, "dan": grading.RIGHT}
    return grading.make_handins(tmp_path_factory.mktemp("place") / "handins", sources)


def graded(
    handins: Path, course: Path, out: Path, *more: str | Path, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    return run(handins, "--course", course, "--out", out, *more, cwd=cwd)


def test_a_gradebook_is_filled_from_grades_old_and_new(handins: Path, course: Path, tmp_path: Path) -> None:
    """The first run grades, the second finds everything unchanged: both fill in the same file."""
    book = tmp_path / "book.csv"
    book.write_bytes(GRADEBOOK)
    expected = GRADEBOOK.replace(b"alice,S,,", b"alice,S,2,").replace(b"bob,S,,", b"bob,S,1,")
    for _ in range(2):
        finished = graded(
            handins, course, tmp_path / "out", "--to", "canvas", "--gradebook", book, "--assignment", "HW1"
        )
        assert 0 == finished.returncode, finished.stderr
        assert expected == (tmp_path / "out" / "canvas.csv").read_bytes()
        assert "1 not in the gradebook: dan" in finished.stdout
        assert "1 in the gradebook without a submission: Poe, Cyd" in finished.stdout
    assert "3 unchanged since the last run" in finished.stdout


def test_several_outputs_and_a_place_of_their_own(handins: Path, course: Path, tmp_path: Path) -> None:
    """--to is repeatable, NAME=FILE says where; a course's own output is one of them."""
    wanted = ["--to", "junit=results/junit.xml", "--to", "names", "--to", "vpl"]
    finished = graded(handins, course, tmp_path / "out", *wanted, cwd=tmp_path)
    assert 0 == finished.returncode, finished.stderr
    assert (tmp_path / "results" / "junit.xml").is_file()
    assert "alice 2.0\nbob 1.0\ndan 2.0\n" == (tmp_path / "out" / "names.txt").read_text()
    assert (tmp_path / "out" / "alice" / "vpl.txt").read_text().endswith("Grade :=>> 2\n")
    assert "names in names.txt" in finished.stdout


def test_one_submission_with_any_names(course: Path, tmp_path: Path) -> None:
    """--one in the working directory, twice: the reports in it are no part of what is graded."""
    place = tmp_path / "student"
    place.mkdir()
    (place / "My Work.py").write_text(grading.RIGHT, encoding="utf-8")
    (place / "notes.py").write_text("x = 1\n", encoding="utf-8")
    for said in ("1 submission. Open", "1 submission, 1 unchanged since the last run"):
        finished = run(".", "--one", "--course", course, "--to", "prairielearn", cwd=place)
        assert 0 == finished.returncode, finished.stderr
        assert said in finished.stdout
        assert '"score": 1.0' in (place / "reports" / "student" / "prairielearn.json").read_text(encoding="utf-8")


def test_what_the_grader_wrote_is_no_part_of_a_submission(course: Path, tmp_path: Path) -> None:
    """Files that --to puts into the folder of a submission, or beside them, leave the next run nothing to grade."""
    place = tmp_path / "student"
    (place / "sub").mkdir(parents=True)
    (place / "work.py").write_text(grading.RIGHT, encoding="utf-8")
    wanted = ("--to", "junit=student/junit.xml", "--to", "github=student/sub/notes.txt")
    for said in ("1 submission. Open", "1 submission, 1 unchanged since the last run"):
        finished = run("student", "--one", "--course", course, "--out", "out", *wanted, cwd=tmp_path)
        assert 0 == finished.returncode, finished.stderr
        assert said in finished.stdout
    assert {"junit.xml", "sub", "work.py"} == {path.name for path in place.iterdir()}
    assert {"notes.txt", "github-summary.md"} == {path.name for path in (place / "sub").iterdir()}


def test_what_the_grader_wrote_is_no_part_of_one_of_many(course: Path, tmp_path: Path) -> None:
    """The same in a folder of submissions: a file in one of them, and one among them."""
    handins = grading.make_handins(tmp_path / "handins", {"alice": grading.RIGHT})
    (handins / "bob").mkdir()
    (handins / "bob" / "work.py").write_text(grading.RIGHT, encoding="utf-8")
    wanted = ("--to", f"junit={handins}/bob/junit.xml", "--to", f"github={handins}/notes.txt")
    for said in ("2 submissions. Open", "2 submissions, 2 unchanged since the last run"):
        finished = graded(handins, course, tmp_path / "out", *wanted)
        assert 0 == finished.returncode, finished.stderr
        assert said in finished.stdout
        assert "skipped" not in finished.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--to", "junit=alice.PY"], "a later run would take that file for an answer; choose another ending"),
        (["--to", "canvass"], "there is no output 'canvass' for --to; there are blackboard, brightspace, canvas,"),
        (["--to", "canvass"], "broken, junit, names, silent"),
        (["--to", "canvas"], "name the file with --gradebook FILE"),
        (["--to", "canvas", "--gradebook", "nowhere.csv"], "cannot be read"),
        (["--to", "junit="], "--to junit= names no file"),
        (["--to", "classroom50"], "needs CLASSROOM,"),
        (["--to", "broken"], "broken.py: this output cannot be imported (ModuleNotFoundError"),
        (["--to", "silent"], "an output needs a function write(batch)"),
        (["--gradebook", "book.csv"], "name the system, such as --to canvas"),
        (["--one", "--from", "moodle"], "--one and --from contradict each other"),
    ],
)
def test_what_cannot_be_written_is_said_before_grading(
    handins: Path, course: Path, tmp_path: Path, arguments: list[str], said: str
) -> None:
    """One sentence, exit code 2, and no time lost."""
    finished = graded(handins, course, tmp_path / "out", *arguments)
    assert 2 == finished.returncode
    assert said in finished.stderr
    assert 1 == len(finished.stderr.splitlines())
    assert not (tmp_path / "out").exists()


def test_no_zeros_where_rules_know_better(handins: Path, tmp_path: Path) -> None:
    """Who is excused handed in nothing either, so zeros are refused."""
    course = grading.make_course(tmp_path / "course")
    (course / "course.yaml").write_text("excused: [poe]\n", encoding="utf-8")
    (tmp_path / "book.csv").write_bytes(GRADEBOOK)
    book: list[str | Path] = ["--gradebook", tmp_path / "book.csv", "--assignment", "HW1", "--missing", "zero"]
    finished = graded(handins, course, tmp_path / "out", "--to", "canvas", *book)
    assert 2 == finished.returncode
    assert "--missing zero cannot tell" in finished.stderr


def test_a_course_that_was_not_named_runs_no_code(handins: Path, course: Path, tmp_path: Path) -> None:
    """In a folder that merely looks like a course, its outputs are not there."""
    finished = run(handins, "--out", tmp_path / "out", "--to", "names", cwd=course)
    assert 2 == finished.returncode
    assert "a course's own need --course DIR" in finished.stderr


CANVAS_ZIP: Final = {
    "stualice_11_9001_hw1.py": grading.RIGHT,
    "leebob_LATE_12_9002_hw1-1.py": grading.WRONG,
    "gone_99_9003_hw1.py": grading.RIGHT,
}
MOODLE_ZIP: Final = {
    "Alice Stu_1_assignsubmission_file/hw1.py": grading.RIGHT,
    "Bob Lee_2_assignsubmission_file/hw1.py": grading.WRONG,
}
BRIGHTSPACE_ZIP: Final = {
    "123-77 - Alice Stu - Sep 29, 2025 417 PM/hw1.py": grading.RIGHT,
    "124-77 - Bob Lee - Sep 29, 2025 418 PM/hw1.py": grading.WRONG,
}
BLACKBOARD_ZIP: Final = {
    "HW1_alice_attempt_2025-09-29-16-17-00_hw1.py": grading.RIGHT,
    "HW1_bob_attempt_2025-09-29-16-18-00_hw1.py": grading.WRONG,
}
BOOKS: Final = {
    "canvas": GRADEBOOK,
    "moodle": (
        b'\xef\xbb\xbfIdentifier,"Full name",Status,Grade,"Maximum grade","Last modified (grade)"\n'
        b'"Participant 1","Alice Stu",-,,2.00,-\n"Participant 2","Bob Lee",-,,2.00,-\n'
    ),
    "brightspace": (
        b"OrgDefinedId,Last Name,First Name,HW1 Points Grade <Numeric MaxPoints:2>,End-of-Line Indicator\r\n"
        b"#a1,Stu,Alice,,#\r\n#b2,Lee,Bob,,#\r\n"
    ),
    "blackboard": (
        '\ufeff"Last Name"\t"First Name"\t"Username"\t"HW1 [Total Pts: 2 Score] |5"\n'
        '"Stu"\t"Alice"\t"alice"\t""\n"Lee"\t"Bob"\t"bob"\t""\n'
    ).encode("utf-16-le"),
}


def as_uploaded(lms: str, raw: bytes) -> dict[str, str]:
    """What the system reads from a file: the grade for each id, by the columns that it looks at."""
    encoding, delimiter = ("utf-16", "\t") if lms == "blackboard" else ("utf-8-sig", ",")
    rows = csv.DictReader(io.StringIO(raw.decode(encoding), newline=""), delimiter=delimiter)
    key, column = {
        "canvas": ("ID", "HW1 (501)"),
        "moodle": ("Identifier", "Grade"),
        "brightspace": ("OrgDefinedId", "HW1 Points Grade <Numeric MaxPoints:2>"),
        "blackboard": ("Username", "HW1 [Total Pts: 2 Score] |5"),
    }[lms]
    return {row[key]: row[column] for row in rows if row[key]}


@pytest.mark.parametrize(
    ("lms", "entries", "expected"),
    [
        ("canvas", CANVAS_ZIP, {"11": "2", "12": "1", "13": "1.00"}),
        ("moodle", MOODLE_ZIP, {"Participant 1": "2", "Participant 2": "1"}),
        ("brightspace", BRIGHTSPACE_ZIP, {"#a1": "2", "#b2": "1"}),
        ("blackboard", BLACKBOARD_ZIP, {"alice": "2", "bob": "1"}),
    ],
)
def test_from_a_download_to_an_upload(
    course: Path, tmp_path: Path, lms: str, entries: Mapping[str, str], expected: dict[str, str]
) -> None:
    """A download as the system names its files goes in, and what it would read from the upload comes out."""
    pytest.importorskip("grader.intake.download")
    with zipfile.ZipFile(tmp_path / f"{lms}.zip", "w") as archive:
        for name, source in entries.items():
            archive.writestr(name, source)
    book = tmp_path / "book.csv"
    book.write_bytes(BOOKS[lms])
    wanted: list[str | Path] = ["--to", lms, "--gradebook", book, *(["--assignment", "HW1"] if lms == "canvas" else [])]
    finished = graded(tmp_path / f"{lms}.zip", course, tmp_path / "out", *wanted)
    assert 0 == finished.returncode, finished.stderr
    assert expected == as_uploaded(lms, (tmp_path / "out" / f"{lms}.csv").read_bytes())
    if lms == "moodle":
        with zipfile.ZipFile(tmp_path / "out" / "moodle-feedback.zip") as archive:
            names = [f"Participant_{number}_assignsubmission_file/feedback.html" for number in (1, 2)]
            assert names == archive.namelist()
    if lms == "canvas":
        assert "1 not in the gradebook: gone (the id 99 is not in the gradebook)" in finished.stdout
