"""Results are written whole or not at all, and never through a link."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.errors import GraderError
from grader.report.files import make_folder, write_all, write_atomically


def test_writes_text_and_chunks(tmp_path: Path) -> None:
    """A text and an iterator of chunks both end up as UTF-8 with their line ends untouched."""
    write_atomically(tmp_path / "a", "é\n")
    write_atomically(tmp_path / "b", iter(["x\r", "\ny"]))
    assert "é\n".encode() == (tmp_path / "a").read_bytes()
    assert b"x\r\ny" == (tmp_path / "b").read_bytes()


def test_replaces_and_leaves_nothing_else(tmp_path: Path) -> None:
    """A second write replaces the first, and no temporary file stays behind."""
    write_atomically(tmp_path / "a", "old, and longer")
    write_atomically(tmp_path / "a", "new")
    assert ["a"] == [path.name for path in tmp_path.iterdir()]
    assert "new" == (tmp_path / "a").read_text()


def test_an_error_while_rendering_leaves_the_old_file(tmp_path: Path) -> None:
    """When the chunks end in an error, that error comes out and the old file is as it was."""

    def chunks() -> Iterator[str]:
        yield "half"
        raise RuntimeError("template")

    write_atomically(tmp_path / "a", "old")
    with pytest.raises(RuntimeError, match="template"):
        write_atomically(tmp_path / "a", chunks())
    assert ["a"] == [path.name for path in tmp_path.iterdir()]
    assert "old" == (tmp_path / "a").read_text()


def test_a_failed_replacement_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    """A target that cannot be replaced is our failure, in one sentence with a remedy."""
    (tmp_path / "a").mkdir()
    with pytest.raises(GraderError, match="it is a folder; move it away"):
        write_atomically(tmp_path / "a", "text")
    assert ["a"] == [path.name for path in tmp_path.iterdir()]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_said(tmp_path: Path) -> None:
    """What the system says of a full disk comes out with a remedy."""
    file = os.open("/dev/full", os.O_WRONLY)
    try:
        with pytest.raises(GraderError, match="free some disk space"):
            write_all(file, tmp_path / "a", b"text")
    finally:
        os.close(file)


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    """The message names the folder that is not there."""
    with pytest.raises(GraderError, match="no_such"):
        write_atomically(tmp_path / "no_such" / "a", "text")


def test_refuses_a_folder_that_is_a_link(tmp_path: Path) -> None:
    """A symbolic link in the place of a submission's folder is neither followed nor replaced."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "s1").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(GraderError, match="symbolic link"):
        make_folder(tmp_path, "s1")
    with pytest.raises(GraderError, match="symbolic link"):
        write_atomically(tmp_path / "s1" / "grade.json", "text")
    assert [] == list((tmp_path / "elsewhere").iterdir())


def test_replaces_a_link_in_the_place_of_the_file(tmp_path: Path) -> None:
    """A symbolic link in the place of a result is replaced, and what it points to is left alone."""
    (tmp_path / "victim").write_text("precious")
    (tmp_path / "grade.json").symlink_to(tmp_path / "victim")
    write_atomically(tmp_path / "grade.json", "text")
    assert "precious" == (tmp_path / "victim").read_text()
    assert not (tmp_path / "grade.json").is_symlink()


def test_makes_a_folder_once(tmp_path: Path) -> None:
    """Making the same folder again gives the same folder."""
    assert tmp_path / "out" / "s1" == make_folder(tmp_path / "out", "s1")
    assert tmp_path / "out" / "s1" == make_folder(tmp_path / "out", "s1")


def test_refuses_a_file_in_the_place_of_a_folder(tmp_path: Path) -> None:
    """A file where a folder should be is said, not removed."""
    (tmp_path / "s1").write_text("mine")
    with pytest.raises(GraderError, match="remove it"):
        make_folder(tmp_path, "s1")


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "/abs", "a\0b"])
def test_refuses_names_that_lead_elsewhere(tmp_path: Path, name: str) -> None:
    """Only the name of one folder below the output folder is taken."""
    with pytest.raises(GraderError, match="not the name of one folder"):
        make_folder(tmp_path, name)


def test_text_that_no_encoding_holds_does_not_cost_the_file(tmp_path: Path) -> None:
    """A lone surrogate is written as an escape."""
    write_atomically(tmp_path / "a", "\udc80")
    assert "\\udc80" == (tmp_path / "a").read_text()
