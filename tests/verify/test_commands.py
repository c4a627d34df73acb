"""``grader verify``, ``new``, ``starter`` and ``schema`` as an author calls them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests import grading
from tests.verify.broken import SPEC, write_course


def run(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    source = "from grader.cli import grader; grader()"
    return subprocess.run(
        [sys.executable, "-c", source, *map(str, arguments)],
        cwd=cwd,
        env=grading.environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=grading.PATIENCE_SECONDS,
        check=False,
    )


def test_from_new_to_starter(tmp_path: Path) -> None:
    """An author's first ten minutes: new, verify, starter, each with exit code 0."""
    made = run("new", "my_slope", "--title", "Mine", cwd=tmp_path)
    assert 0 == made.returncode, made.stderr
    verified = run("verify", "my_slope", cwd=tmp_path)
    assert 0 == verified.returncode, verified.stdout + verified.stderr
    assert "1 exercise sound" in verified.stdout
    assert "room around its tolerances" in verified.stdout
    started = run("starter", "--out", "handout", cwd=tmp_path)
    assert (0, True) == (started.returncode, (tmp_path / "handout" / "my_slope.py").is_file())
    again = run("starter", "--out", "handout", cwd=tmp_path)
    assert (2, "") == (again.returncode, again.stdout)
    assert again.stderr.startswith("error: my_slope.py in handout would be overwritten")


def test_an_unsound_course_is_two(tmp_path: Path) -> None:
    """Exit code 2, one line for each problem with file and line, no colour and no trace of Python."""
    course = write_course(tmp_path / "course")
    finished = run("verify", "broken_spec", "silent_prompt", "--course", course, cwd=tmp_path)
    assert 2 == finished.returncode
    assert "exercises/broken_spec.yaml:14: checks.1.atol is -1" in finished.stdout
    assert "exercises/silent_prompt.yaml:2: the prompt never mentions `x`" in finished.stdout
    assert "\x1b" not in finished.stdout
    assert "" == finished.stderr


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["verify", "no_such"], "no exercise 'no_such'; there are my_slope"),
        (["starter", "no_such"], "no exercise 'no_such'; there are my_slope"),
        (["new", "my_slope"], "is there already"),
        (["new", "torch"], "is the name of a module"),
    ],
)
def test_what_cannot_be_done_is_two(tmp_path: Path, arguments: list[str], expected: str) -> None:
    """One sentence on stderr, nothing on stdout."""
    for name in ("exercises", "reference"):
        (tmp_path / name).mkdir()
    (tmp_path / "exercises" / "my_slope.yaml").write_text(SPEC, encoding="utf-8")
    (tmp_path / "reference" / "my_slope.py").write_text("", encoding="utf-8")
    finished = run(*arguments, cwd=tmp_path)
    assert (2, "") == (finished.returncode, finished.stdout)
    assert expected in finished.stderr
    assert 1 == len(finished.stderr.splitlines())


def test_the_schema_is_printed(tmp_path: Path) -> None:
    """Nothing but JSON, to be sent into a file."""
    finished = run("schema", cwd=tmp_path)
    assert (0, "") == (finished.returncode, finished.stderr)
    assert "checks" in json.loads(finished.stdout)["properties"]
