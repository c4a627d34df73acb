"""The command where something that is usually there is not: standard streams, room, an encoding, a home, a folder."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests import grading


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("place")
    grading.make_course(place / "course")
    grading.make_handins(place / "handins", {"ada": grading.RIGHT, "bób": grading.WRONG})
    return place


def arguments(place: Path, out: Path) -> list[str]:
    return grading.command(place / "handins", "--course", place / "course", "--out", out)


def through_a_shell(line: str, *words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """A line in which ``"$@"`` is the command."""
    return subprocess.run(
        ["/bin/sh", "-c", line, "sh", *words],
        env={**grading.environment(), **environment},
        capture_output=True,
        timeout=grading.PATIENCE_SECONDS,
        check=False,
    )


@pytest.mark.parametrize("closed", ["<&-", ">&-", "<&- >&-", "<&- >&- 2>&-"])
def test_standard_streams_may_be_closed(place: Path, tmp_path: Path, closed: str) -> None:
    """A service may start the command without them; all is graded, and no file of ours takes their place."""
    finished = through_a_shell(f'"$@" {closed}', *arguments(place, tmp_path / "out"))
    assert (0, b"") == (finished.returncode, finished.stderr)
    assert (tmp_path / "out" / "index.html").is_file()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no disk that is always full")
def test_no_room_for_what_is_said_is_a_sentence(place: Path, tmp_path: Path) -> None:
    """It is no traceback, and what was graded is kept."""
    finished = through_a_shell('"$@" > /dev/full', *arguments(place, tmp_path / "out"), PYTHONUNBUFFERED="")
    assert 1 == finished.returncode
    assert 1 == len(finished.stderr.splitlines())
    assert b"error: No space left on device" in finished.stderr
    assert 0 == through_a_shell('"$@"', *arguments(place, tmp_path / "out")).returncode


def test_a_terminal_of_few_characters(place: Path, tmp_path: Path) -> None:
    """What an encoding has no character for is told by its number."""
    finished = through_a_shell('"$@"', *arguments(place, tmp_path / "out"), PYTHONIOENCODING="ascii")
    assert (0, b"") == (finished.returncode, finished.stderr)
    assert b"b\\xf3b" in finished.stdout


def sentence(*words: str | Path, cwd: Path | None = None) -> str:
    """What a command says that cannot be meant: one line, and exit code 2."""
    finished = grading.run(*words, cwd=cwd)
    assert (2, 1) == (finished.returncode, len(finished.stderr.splitlines())), finished.stderr
    return finished.stderr


def test_nothing_is_graded_twice(place: Path, tmp_path: Path) -> None:
    """One path named twice, by whatever name, or a path in another one, is a slip of who named them."""
    (tmp_path / "link").symlink_to(place)
    course = ("--course", place / "course", "--out", tmp_path / "out")
    handins = place / "handins"
    assert "is named twice" in sentence(handins / "ada.py", tmp_path / "link" / "handins" / "ada.py", *course)
    assert "lies in" in sentence(handins / "ada.py", handins, *course)
    assert not (tmp_path / "out").exists()


def test_reports_keep_away_from_hand_ins(place: Path, tmp_path: Path) -> None:
    """No file of a student's is replaced by a report, left out for one, or graded as one."""
    handins = tmp_path / "handins"
    for name in ("ada", "bob"):
        (handins / name).mkdir(parents=True)
        (handins / name / "square_slope.py").write_text(grading.RIGHT, encoding="utf-8")
    (handins / "ada" / "report.html").write_text("mine", encoding="utf-8")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    course = ("--course", place / "course", "--out")
    assert "is where reports go" in sentence(handins, *course, handins)
    assert "is where reports go" in sentence(".", *course, ".", cwd=handins / "ada")
    assert "some would lie in" in sentence(handins / "ada", handins / "bob", *course, handins)
    assert "holds hand-ins" in sentence(handins, *course, handins / "bob")
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}


def test_a_user_without_a_home(place: Path, tmp_path: Path) -> None:
    """Some containers run a command as a user that nobody knows; then nothing is kept for other runs."""
    finished = subprocess.run(
        ["unshare", "--user", "--map-user=54321", *arguments(place, tmp_path / "out")],
        env={name: value for name, value in grading.environment().items() if name not in {"HOME", "XDG_CACHE_HOME"}},
        capture_output=True,
        encoding="utf-8",
        timeout=grading.PATIENCE_SECONDS,
        check=False,
    )
    if finished.stderr.startswith("unshare:"):
        pytest.skip(finished.stderr.strip())
    assert "Traceback" not in finished.stderr, finished.stderr
    assert "home" not in finished.stderr.lower()


def test_a_working_directory_that_is_gone(place: Path, tmp_path: Path) -> None:
    """Where it is not needed it is not missed; where a course is looked for from it, a sentence says so."""
    line = f'mkdir {tmp_path}/gone && cd {tmp_path}/gone && rmdir {tmp_path}/gone && "$@"'
    finished = through_a_shell(line, *arguments(place, tmp_path / "out"))
    assert 0 == finished.returncode, finished.stderr
    assert f"Open {tmp_path}/out/index.html".encode() in finished.stdout
    lost = through_a_shell(line, *grading.command(place / "handins", "--out", tmp_path / "out"))
    assert 2 == lost.returncode
    assert b"the working directory is gone" in lost.stderr


def test_a_locale_of_few_characters(place: Path, tmp_path: Path) -> None:
    """Where not even file names can be written, a sentence tells what to set; what they need not is graded."""
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    finished = through_a_shell('"$@"', *arguments(place, tmp_path / "out"), **plain)
    assert 1 == finished.returncode
    assert finished.stderr.endswith(b"set PYTHONUTF8=1\n"), finished.stderr
    words = grading.command(place / "handins" / "ada.py", "--course", place / "course", "--out", tmp_path / "one")
    lone = through_a_shell('"$@"', *words, **plain)
    assert (0, b"") == (lone.returncode, lone.stderr)
