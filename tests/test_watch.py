"""`grade --watch` as a process: real saves of real files, and what it says of them."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import threading
from pathlib import Path
from typing import Final, Self

import pytest

from tests import grading

# Far more than it takes; a machine that runs other tests beside these may be slow.
PATIENCE_SECONDS: Final = grading.PATIENCE_SECONDS


class Watching:
    """The command, and its lines as they come."""

    def __init__(self, *arguments: str | Path, cwd: Path) -> None:
        self._lines: queue.Queue[str | None] = queue.Queue()
        self.process = subprocess.Popen(
            grading.command(*arguments, "--watch"),
            cwd=cwd,
            env={**grading.environment(), "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            start_new_session=True,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        self._reader.join()

    def until(self, wanted: str) -> list[str]:
        """The lines up to the first one that holds these words."""
        seen: list[str] = []
        while True:
            line = self._lines.get(timeout=PATIENCE_SECONDS)
            assert line is not None, "\n".join(["it ended early", *seen])
            seen.append(line)
            if wanted in line:
                return seen

    def interrupt(self) -> int:
        """Ctrl-C as a terminal sends it, to the sandbox's processes too, and the exit code."""
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(PATIENCE_SECONDS)

    def rest(self) -> list[str]:
        return list(iter(self._lines.get, None))

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))
        self.process.stdout.close()
        self._lines.put(None)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    grading.make_course(tmp_path / "course")
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def test_grades_at_every_save(place: Path) -> None:
    """Saved in place, by a rename, broken, whole again: each save gets its verdict, and Ctrl-C ends it well."""
    mine = place / "mine.py"
    mine.write_text(grading.HALF, encoding="utf-8")
    with Watching("mine.py", "--course", place.parent / "course", cwd=place) as watching:
        assert "mine: 1 / 2 points" in watching.until("Watching mine.py")
        mine.write_text(grading.RIGHT, encoding="utf-8")
        assert "mine: 2 / 2 points" in watching.until("Watching.")
        mine.write_text("def slope(x:\n", encoding="utf-8")
        assert any("SyntaxError" in line for line in watching.until("mine: 0 / 2 points"))
        watching.until("Watching.")
        beside = place / "mine.py.tmp"
        beside.write_text(grading.WRONG, encoding="utf-8")
        os.replace(beside, mine)
        watching.until("mine: 1 / 2 points")
        watching.until("Watching.")
        assert 0 == watching.interrupt()
        assert "Stopped watching." in watching.rest()
    assert (place / "reports" / "mine" / "report.html").is_file()


def test_ends_right_after_a_save(place: Path) -> None:
    """Ctrl-C just when a submission that loops for ever is taken up ends the command without a traceback."""
    (place / "mine.py").write_text(grading.HALF, encoding="utf-8")
    with Watching("mine.py", "--course", place.parent / "course", cwd=place) as watching:
        watching.until("Watching mine.py")
        (place / "mine.py").write_text(grading.LOOPS, encoding="utf-8")
        # Whether it is being graded by then or not, the end is the same.
        assert 0 == watching.interrupt()
        # A line that was just being written may come twice.
        rest = [line for line in watching.rest() if line]
        assert "Stopped watching." == rest[-1]
        assert not any("Traceback" in line for line in rest)


def test_a_file_that_vanishes_is_waited_for(place: Path) -> None:
    """Deleting the file ends nothing; when it is saved again, it is graded."""
    mine = place / "mine.py"
    mine.write_text(grading.HALF, encoding="utf-8")
    with Watching("mine.py", "--course", place.parent / "course", cwd=place) as watching:
        watching.until("Watching mine.py")
        mine.unlink()
        mine.write_text(grading.RIGHT, encoding="utf-8")
        watching.until("mine: 2 / 2 points")


def test_a_folder_is_watched_whole(place: Path) -> None:
    """A new hand-in in a watched folder is graded with the others; the reports beside them start nothing."""
    (place / "alice.py").write_text(grading.RIGHT, encoding="utf-8")
    with Watching(".", "--course", place.parent / "course", "--out", "reports", cwd=place) as watching:
        watching.until("Watching .")
        (place / "bob.py").write_text(grading.HALF, encoding="utf-8")
        lines = watching.until("Watching.")
        assert any("2 submissions, 1 unchanged since the last run" in line for line in lines)
        (place / "bob.py").write_text(grading.RIGHT, encoding="utf-8")
        # Had the reports been taken for saves, another verdict would stand before this one.
        assert 1 == sum("submissions" in line for line in watching.until("Watching."))


def test_an_output_in_the_watched_folder_starts_nothing(place: Path) -> None:
    """What --to writes beside what is graded is no save: grading ends, and begins again at the next save only."""
    (place / "mine.py").write_text(grading.HALF, encoding="utf-8")
    wanted = ("--to", "junit=junit.xml", "--course", place.parent / "course")
    with Watching(".", "--one", *wanted, cwd=place) as watching:
        watching.until("Watching .")
        (place / "mine.py").write_text(grading.RIGHT, encoding="utf-8")
        lines = watching.until("Watching.")
        # Had the output been taken for a save, the old verdict would have been told again before.
        assert [True] == ["2 / 2 points" in line for line in lines if " points" in line]


def test_no_folder_to_watch_is_a_usage_mistake(place: Path) -> None:
    """A path in a folder that does not exist is said as one."""
    with Watching("nowhere/hw.py", "--course", place.parent / "course", cwd=place) as watching:
        assert 2 == watching.process.wait(PATIENCE_SECONDS)
        (line,) = watching.rest()
    assert "nowhere/hw.py cannot be watched" in line


def test_nothing_to_watch_is_a_usage_mistake(place: Path) -> None:
    """A path that does not exist ends the command before it waits for anything."""
    finished = grading.run("none.py", "--watch", "--course", place.parent / "course", cwd=place)
    assert 2 == finished.returncode
    assert "none.py" in finished.stderr
