"""A second run over what has not changed: the same answer, without the work."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.journal import STATE_FOLDER
from tests import grading

NOTE = Path(STATE_FOLDER, "unchanged.json")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A course and two submissions, graded once."""
    grading.make_course(tmp_path / "course")
    grading.make_handins(tmp_path / "handins", {"ada": grading.RIGHT, "bob": grading.WRONG})
    assert 0 == graded(tmp_path).returncode
    return tmp_path


def graded(place: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """The command on that place; what it imports is told on stderr."""
    arguments = [place / "handins", "--course", place / "course", "--out", place / "out", *more]
    return subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "grader", *map(str, arguments)],
        env=grading.environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
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
    path.write_text(path.read_text("utf-8").replace("x**2", "x**3"), encoding="utf-8")


def _same_size_and_time(place: Path) -> None:
    path = place / "handins" / "ada.py"
    found = path.stat()
    _same_size(place)
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))


def _new_submission(place: Path) -> None:
    (place / "handins" / "cleo.py").write_text(grading.HALF, encoding="utf-8")


def _reference(place: Path) -> None:
    path = place / "course" / "reference" / "square_slope.py"
    path.write_text(path.read_text("utf-8") + "\n", encoding="utf-8")


def _rules(place: Path) -> None:
    (place / "course" / "course.yaml").write_text("title: Another\n", encoding="utf-8")


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
