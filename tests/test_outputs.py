"""``grade --to``, as a process: from a download to a file that goes back, also when nothing was graded anew."""

from __future__ import annotations

import subprocess
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


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--to", "canvass"], "there is no output 'canvass' for --to; there are blackboard, brightspace, canvas,"),
        (["--to", "canvass"], "broken, junit, names, silent"),
        (["--to", "canvas"], "name the file with --gradebook FILE"),
        (["--to", "canvas", "--gradebook", "nowhere.csv"], "cannot be read"),
        (["--to", "junit="], "--to junit= names no file"),
        (["--to", "classroom50"], "needs CLASSROOM,"),
        (["--to", "broken"], "broken.py: this output cannot be imported (ModuleNotFoundError"),
        (["--to", "silent"], "an output needs a function write(batch)"),
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


def test_a_course_that_was_not_named_runs_no_code(handins: Path, course: Path, tmp_path: Path) -> None:
    """In a folder that merely looks like a course, its outputs are not there."""
    finished = run(handins, "--out", tmp_path / "out", "--to", "names", cwd=course)
    assert 2 == finished.returncode
    assert "a course's own need --course DIR" in finished.stderr
