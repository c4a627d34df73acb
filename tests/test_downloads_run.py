"""Downloads and notebooks through the whole command: what is said, graded, written and taken over."""

from __future__ import annotations

import json
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests import grading
from tests.grading import run

_BROKEN = "def slope(x):\n    y = x * 1.0\n    return y.backward()\n"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return grading.make_course(tmp_path_factory.mktemp("course"))


def notebook(*cells: str) -> str:
    made = [
        {"cell_type": "code", "execution_count": 1, "id": f"c{n}", "metadata": {}, "outputs": [], "source": cell}
        for n, cell in enumerate(cells)
    ]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": made})


def zipped(path: Path, entries: Mapping[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


def graded(course: Path, path: Path, out: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    finished = run(path, "--course", course, "--out", out, *arguments)
    assert (0, "") == (finished.returncode, finished.stderr), finished.stdout
    return finished


def students(out: Path) -> dict[str, dict[str, Any]]:
    listed = json.loads((out / "grades.json").read_text(encoding="utf-8"))["submissions"]
    return {entry["submission"]: entry for entry in listed}


def test_download_to_grades(course: Path, tmp_path: Path) -> None:
    """A Canvas zip is graded as it is, and a second run takes everything over, also who handed in."""
    path = zipped(
        tmp_path / "submissions.zip",
        {
            "stualice_101_9001_hw.py": grading.RIGHT,
            "ñbob_LATE_102_9002_hw.py": grading.WRONG,
            "ñbob_LATE_102_9003_hw-1.py": grading.RIGHT,
            "carol_103_text.html": "<p>=1+1</p>",
        },
    )
    out = tmp_path / "out"
    first = graded(course, path, out)
    assert "Canvas download, 3 students, 1 resubmission: newest taken, 1 late, 1 without a file." in first.stdout
    found = students(out)
    assert {"stualice": 2.0, "ñbob": 2.0, "carol": 0.0} == {name: entry["score"] for name, entry in found.items()}
    assert {"user_id": "102", "attachment_id": "9003"} == found["ñbob"]["student"]["ids"]
    page = (out / "ñbob" / "report.html").read_text(encoding="utf-8")
    assert "Canvas marks this hand-in as late." in page
    assert "handed in 2 times" in page
    kept = json.loads((out / "carol" / "grade.json").read_text(encoding="utf-8"))
    assert ("carol", "missing") == (kept["student"]["display"], kept["exercises"][0]["status"])
    (out / "grades.json").unlink()
    assert "3 unchanged since the last run" in graded(course, path, out).stdout
    assert found == students(out)


def test_other_ids_are_graded_anew(course: Path, tmp_path: Path) -> None:
    """The same files under another id are not taken over: what is written would name the wrong row."""
    out = tmp_path / "out"
    for number in ("1", "2"):
        path = zipped(tmp_path / "hw1.zip", {f"Alice Stu_{number}_assignsubmission_file/hw.py": grading.HALF})
        assert "Moodle download, 1 student." in graded(course, path, out).stdout
        assert {"participant": number} == students(out)["Alice Stu"]["student"]["ids"]


def test_from(course: Path, tmp_path: Path) -> None:
    """--from plain grades what looks like a download as plain files; a wrong or unknown name is one sentence."""
    path = zipped(tmp_path / "hw1.zip", {"lab_1_9001_hw.py": grading.HALF})
    out = tmp_path / "out"
    graded(course, path, out, "--from", "plain")
    assert ["lab_1_9001_hw"] == list(students(out))
    for name, part in (("moodle", "`hw1` is not a Moodle download"), ("webct", "--from `webct` is not known")):
        refused = run(path, "--course", course, "--out", out, "--from", name)
        assert (2, "") == (refused.returncode, refused.stdout)
        assert refused.stderr.startswith(f"error: {part}")
        assert 1 == refused.stderr.count("\n")


def test_notebooks(course: Path, tmp_path: Path) -> None:
    """A notebook with all exercises is graded; a traceback names its cell; a broken one says so in the verdict."""
    path = zipped(
        tmp_path / "hw1.zip",
        {
            "Alice_1_assignsubmission_file/hw.ipynb": notebook("%matplotlib inline\n!pip list", grading.RIGHT),
            "Bob_2_assignsubmission_file/hw.ipynb": notebook("import torch", _BROKEN),
            "Carol_3_assignsubmission_file/hw.ipynb": "{",
        },
    )
    out = tmp_path / "out"
    graded(course, path, out)
    found = students(out)
    assert 2.0 == found["Alice"]["score"]
    assert "without 2 lines that only IPython understands" in found["Alice"]["notes"][0]
    bob = json.loads((out / "Bob" / "grade.json").read_text(encoding="utf-8"))
    (raised,) = [exercise["raised"] for exercise in bob["exercises"] if exercise["raised"]]
    assert ("hw.ipynb", 6, "slope, code cell 2 line 3") == tuple(
        raised["frames"][-1][field] for field in ("file", "line", "function")
    )
    assert "code cell 2 line 3" in (out / "Bob" / "report.html").read_text(encoding="utf-8")
    reasons = {exercise["reason"] for exercise in found["Carol"]["exercises"]}
    assert {"`hw.ipynb` is no notebook that can be read; save it in Jupyter and hand it in again."} == reasons
