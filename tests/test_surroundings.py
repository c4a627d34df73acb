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
    finished = through_a_shell('"$@" > /dev/full', *arguments(place, tmp_path / "out"))
    assert 1 == finished.returncode
    assert 1 == len(finished.stderr.splitlines())
    assert b"error: No space left on device" in finished.stderr
    assert 0 == through_a_shell('"$@"', *arguments(place, tmp_path / "out")).returncode


def test_a_terminal_of_few_characters(place: Path, tmp_path: Path) -> None:
    """What an encoding has no character for is told by its number."""
    finished = through_a_shell('"$@"', *arguments(place, tmp_path / "out"), PYTHONIOENCODING="ascii")
    assert (0, b"") == (finished.returncode, finished.stderr)
    assert b"b\\xf3b" in finished.stdout
