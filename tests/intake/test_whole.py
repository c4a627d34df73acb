"""``--one``: a path is one submission, whatever lies there; and reports that lie in it are no part of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from grader.errors import UsageError
from grader.intake import KnownTargets, find_submissions, whole_submission
from tests.intake.conftest import Build

ODD = {"my work (2).py": b"a", "lib/b.py": b"b", "alice/square_slope.py": b"c", "data.txt": b"d"}


def test_any_files_are_one_submission(either: Build) -> None:
    """Named after the folder or the zip, with all files where they lie."""
    (submission,) = whole_submission(either("student", ODD)).submissions
    assert ("student", "student") == (submission.name, submission.folder)
    assert ODD == dict(submission.read().files)


def test_one_folder_in_a_zip_is_a_wrapping(archive: Build) -> None:
    """Its content is the submission, so that modules find each other."""
    (submission,) = whole_submission(archive("x", {f"hw/{path}": content for path, content in ODD.items()})).submissions
    assert ("x", ODD) == (submission.name, dict(submission.read().files))


def test_even_what_looks_like_a_download(folder: Build) -> None:
    """Nothing is recognised."""
    names = {"Alice Stu_1_assignsubmission_file/hw.py": b"a", "Bob Lee_2_assignsubmission_file/hw.py": b"b"}
    assert 1 == len(whole_submission(folder("two", names)).submissions)


def test_an_empty_folder_is_a_submission_too(folder: Build) -> None:
    """It has a verdict, which is that everything is missing."""
    (submission,) = whole_submission(folder("none", {})).submissions
    assert {} == dict(submission.read().files)


def test_a_single_file(folder: Build) -> None:
    """A file is the submission of its own name."""
    (submission,) = whole_submission(folder("x", ODD) / "my work (2).py").submissions
    assert ("my work (2)", ["my work (2).py"]) == (submission.name, list(submission.read().files))


def test_the_working_directory_has_its_own_name(folder: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    """``.`` is no name."""
    monkeypatch.chdir(folder("repository", ODD))
    (submission,) = whole_submission(Path()).submissions
    assert "repository" == submission.name


@pytest.mark.parametrize("out", ["reports", "build/reports"])
def test_reports_within_are_left_out(folder: Build, known: KnownTargets, out: str) -> None:
    """A second run reads what the first one read, also where a folder is recognised as one submission."""
    files = {"square_slope.py": b"a", "reports.py": b"b", "build/x.py": b"c"}
    place = folder("here", {**files, f"{out}/here/report.html": b"<p>", f"{out}/x.py": b"d"})
    (whole,) = whole_submission(place, ours=[place / out]).submissions
    (found,) = find_submissions(place, known, ours=[place / out]).submissions
    assert files == dict(whole.read().files) == dict(found.read().files)


def test_what_cannot_be_opened_is_said(folder: Build, tmp_path: Path) -> None:
    """A link or nothing at all is refused as everywhere."""
    os.symlink(folder("x", ODD), tmp_path / "link")
    for name in ("link", "gone"):
        with pytest.raises(UsageError):
            whole_submission(tmp_path / name)
