"""`grader similar` on files: what it says, what the page holds, and what hostile hand-ins do to it."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests import grading
from tests.similar.handins import COPIED, ORIGINAL, SHORT


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return grading.make_course(tmp_path_factory.mktemp("course"))


def similar(course: Path, handins: Path, out: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    source = "from grader.cli import grader; grader()"
    command = [sys.executable, "-c", source, "similar", handins, "--course", course, "--out", out, *arguments]
    return subprocess.run(
        list(map(str, command)),
        env=grading.environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=grading.PATIENCE_SECONDS,
        check=False,
    )


def make(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def test_pairs_are_listed_and_shown(course: Path, tmp_path: Path) -> None:
    """The table names the pair, and the page has both sides with matching lines numbered alike."""
    handins = make(
        tmp_path / "in",
        {
            "ann/square_slope.py": ORIGINAL,
            "bo/square_slope.py": COPIED,
            **{f"s{n}/square_slope.py": source for n, source in enumerate(SHORT)},
        },
    )
    finished = similar(course, handins, tmp_path / "out")
    assert (0, "") == (finished.returncode, finished.stderr)
    assert "7 submissions compared, 1 pair at 50 % or more." in finished.stdout
    assert re.search(r"ann.*\n.*bo", finished.stdout)
    page = (tmp_path / "out" / "similar.html").read_text(encoding="utf-8")
    left, right = page.split('<div class="pair">')[1].split("<h3>")[1:]
    numbers = [list(map(int, re.findall(r"<i>(\d+)</i>", text))) for text in (left, right)]
    # The left is numbered from the top. The functions changed places, so on the right they come otherwise.
    assert sorted(numbers[0]) == numbers[0] != numbers[1]
    assert len(set(numbers[0]) & set(numbers[1])) >= 2
    assert "<script" not in page


def test_answers_in_one_file_meet_answers_in_several(course: Path, tmp_path: Path) -> None:
    """A copy is found though one student hands in one file and the other a file for each exercise."""
    step = grading.RIGHT.split("def sgd_step")[1]
    handins = make(
        tmp_path / "in",
        {
            "ann.py": f"{ORIGINAL}\ndef sgd_step{step}",
            "bo/square_slope.py": COPIED,
            "bo/sgd_step.py": f"import torch\n\ndef sgd_step{step}",
            **{f"s{n}.py": source for n, source in enumerate(SHORT)},
        },
    )
    finished = similar(course, handins, tmp_path / "out")
    assert "1 pair at 50 % or more." in finished.stdout
    assert "square_slope" in finished.stdout


def test_hostile_files_are_left_out_and_said(course: Path, tmp_path: Path) -> None:
    """Huge files, null bytes and nonsense stop nothing, and markup in names and sources stays text."""
    marked = ORIGINAL.replace("My solution", "</code><script>alert(1)</script>")
    handins = make(
        tmp_path / "in",
        {
            "<b>ann/square_slope.py": marked,
            "bo\x1b[31m/square_slope.py": COPIED,
            "huge/square_slope.py": "x = 1\n" * 60_000,
            "null/square_slope.py": b"x = 1\0",
            "broken/square_slope.py": "def slope(x:\n",
            "latin/square_slope.py": ORIGINAL.encode() + b"# \xe9\n",
            "empty/square_slope.py": "",
        },
    )
    finished = similar(course, handins, tmp_path / "out", "--threshold", "0.3", "--top", "1")
    assert (0, "") == (finished.returncode, finished.stderr)
    assert "larger than 200 kB" in finished.stdout
    assert "null bytes" in finished.stdout
    assert "3 pairs" in finished.stdout
    assert "The 1 most alike are shown." in finished.stdout
    assert "\x1b" not in finished.stdout
    similar(course, handins, tmp_path / "out", "--threshold", "0.3")
    page = (tmp_path / "out" / "similar.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "<b>ann" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "\x1b" not in page
    assert "default-src 'none'" in page


def test_same_page_in_each_run(course: Path, tmp_path: Path) -> None:
    """Two runs write the same bytes."""
    handins = make(tmp_path / "in", {"ann.py": ORIGINAL, "bo.py": COPIED, "cy.py": SHORT[0]})
    for out in ("one", "two"):
        similar(course, handins, tmp_path / out)
    assert (tmp_path / "one/similar.html").read_bytes() == (tmp_path / "two/similar.html").read_bytes()


def test_nothing_runs(course: Path, tmp_path: Path) -> None:
    """Comparing runs nothing that was handed in."""
    source = f"open({str(tmp_path / 'ran')!r}, 'w')\n" + ORIGINAL
    handins = make(tmp_path / "in", {"ann.py": source, "bo.py": source})
    assert 0 == similar(course, handins, tmp_path / "out").returncode
    assert not (tmp_path / "ran").exists()


def test_nothing_alike_is_said(course: Path, tmp_path: Path) -> None:
    """A class without such pairs gets a page that says so."""
    handins = make(tmp_path / "in", {f"s{n}.py": source for n, source in enumerate(SHORT)})
    assert "0 pairs" in similar(course, handins, tmp_path / "out").stdout
    assert "No pair is that much alike." in (tmp_path / "out" / "similar.html").read_text(encoding="utf-8")


def test_wrong_usage_is_two(course: Path, tmp_path: Path) -> None:
    """A path that holds nothing is one sentence."""
    finished = similar(course, tmp_path / "nothing", tmp_path / "out")
    assert (2, 1) == (finished.returncode, len(finished.stderr.strip().splitlines()))
