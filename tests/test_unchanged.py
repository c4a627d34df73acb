"""A second run over what has not changed: the same answer, without the work."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.journal import STATE_FOLDER
from tests import grading

NOTE = Path(STATE_FOLDER, "unchanged.json")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("home")
    grading.make_course(place / "course")
    grading.make_handins(place / "handins", {"ada": grading.RIGHT, "bob": grading.WRONG})
    return place


@pytest.fixture
def place(home: Path) -> Path:
    """A course and its submissions, graded as they now are: what a test changes, the next one starts from."""
    if not took_the_short_way(run := graded(home)):
        run = graded(home)
    assert (0, True) == (run.returncode, took_the_short_way(run)), run.stderr[-500:]
    return home


def graded(place: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """The command on that place; what it imports is told on stderr."""
    arguments = [place / "handins", "--course", place / "course", "--out", place / "out", *more]
    return subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "grader", *map(str, arguments)],
        env=grading.environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=grading.PATIENCE_SECONDS,
        check=False,
    )


def took_the_short_way(run: subprocess.CompletedProcess[str]) -> bool:
    """Whether the course was not even loaded."""
    assert "grader.unchanged" in run.stderr
    return "grader.course" not in run.stderr


def written(place: Path) -> dict[str, bytes]:
    return {str(path.relative_to(place)): path.read_bytes() for path in (place / "out").glob("*/*.json")}


def test_an_unchanged_run_says_the_same_without_loading_the_course(place: Path) -> None:
    """Table and exit code are those of the long way, and every file stays as it is."""
    before = written(place)
    again = graded(place)
    (place / "out" / NOTE).unlink()
    long_way = graded(place)
    assert (True, False) == (took_the_short_way(again), took_the_short_way(long_way))
    assert (0, long_way.stdout.splitlines()[-12:]) == (again.returncode, again.stdout.splitlines()[-12:])
    assert before == written(place)


def _same_size(place: Path) -> None:
    path = place / "handins" / "ada.py"
    other = {"2": "3", "3": "2"}
    path.write_text(
        re.sub(r"x\*\*(\d)", lambda power: f"x**{other[power[1]]}", path.read_text("utf-8")), encoding="utf-8"
    )


def _same_size_and_time(place: Path) -> None:
    path = place / "handins" / "ada.py"
    found = path.stat()
    _same_size(place)
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))


def _new_submission(place: Path) -> None:
    (place / "handins" / f"cleo{len(list((place / 'handins').iterdir()))}.py").write_text(
        grading.HALF, encoding="utf-8"
    )


def _reference(place: Path) -> None:
    path = place / "course" / "reference" / "square_slope.py"
    path.write_text(path.read_text("utf-8") + "\n", encoding="utf-8")


def _rules(place: Path) -> None:
    with open(place / "course" / "course.yaml", "a", encoding="utf-8") as file:
        file.write("# another line\n" if file.tell() else "title: Another\n")


def _lost_report(place: Path) -> None:
    (place / "out" / "ada" / "report.html").unlink()


def _lost_table(place: Path) -> None:
    (place / "out" / "grades.csv").unlink()


def _broken_note(place: Path) -> None:
    path = place / "out" / NOTE
    path.write_bytes(path.read_bytes()[:-40])


@pytest.mark.parametrize(
    "change",
    [
        _same_size,
        _same_size_and_time,
        _new_submission,
        _reference,
        _rules,
        _lost_report,
        _lost_table,
        _broken_note,
    ],
)
def test_any_change_takes_the_long_way(place: Path, change: Callable[[Path], None]) -> None:
    """What a result depends on, and what was written, are looked at each time."""
    before = written(place)
    change(place)
    again = graded(place)
    assert (0, False) == (again.returncode, took_the_short_way(again)), again.stderr[-500:]
    wrong = change in {_same_size, _same_size_and_time}
    assert wrong == (before["out/ada/grade.json"] != written(place)["out/ada/grade.json"])
    assert all((place / "out" / name).is_file() for name in ("ada/report.html", "grades.csv", NOTE))


def test_a_note_is_of_the_rows_that_its_run_left(place: Path) -> None:
    """Where the first of two runs writes its note last, the rows are the other's, and nothing is told of them."""
    note = (place / "out" / NOTE).read_bytes()
    assert 0 == graded(place, "--only", "square_slope").returncode
    (place / "out" / NOTE).write_bytes(note)
    again = graded(place)
    assert (0, False) == (again.returncode, took_the_short_way(again)), again.stderr[-500:]
    assert "sgd_step" in again.stdout


def test_a_changed_target_of_a_link_in_the_course_takes_the_long_way(place: Path, tmp_path: Path) -> None:
    """A course may be made of links to files that several courses share; they are read, and so looked at."""
    path = place / "course" / "reference" / "square_slope.py"
    shared = tmp_path / "shared.py"
    path.rename(shared)
    path.symlink_to(shared)
    assert [False, True] == [took_the_short_way(graded(place)) for _ in range(2)]
    shared.write_text(shared.read_text("utf-8") + "\n", encoding="utf-8")
    again = graded(place)
    path.unlink()
    path.write_bytes(shared.read_bytes())
    assert (0, False) == (again.returncode, took_the_short_way(again)), again.stderr[-500:]


def test_another_option_takes_the_long_way(place: Path) -> None:
    """Other hidden inputs are another result."""
    again = graded(place, "--seed", "7")
    assert (0, False) == (again.returncode, took_the_short_way(again))


def test_a_run_that_fails_leaves_no_note(place: Path) -> None:
    """What an interrupted or refused run leaves half done is never taken for its predecessor's result."""
    reference = place / "course" / "reference" / "square_slope.py"
    right = reference.read_bytes()
    reference.write_text("def slope(x): raise ValueError", encoding="utf-8")
    assert 2 == graded(place).returncode
    assert not (place / "out" / NOTE).exists()
    reference.write_bytes(right)
    assert not took_the_short_way(graded(place))
