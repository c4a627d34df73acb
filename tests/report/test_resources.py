"""What ships with the package is found in a checkout and in an installed wheel."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.errors import GraderError
from grader.resources import seed_course_folder, templates_folder


def test_finds_the_templates_of_this_checkout() -> None:
    """Every file that the pages are made of is there."""
    wanted = {"report.html", "index.html", "style.css", "index.js"}
    assert wanted <= {path.name for path in templates_folder().iterdir()}


def test_prefers_what_lies_inside_an_installed_package(tmp_path: Path) -> None:
    """Next to an installed package lie other people's folders: the inside wins."""
    package = tmp_path / "grader"
    for folder in (package / "templates", tmp_path / "templates"):
        folder.mkdir(parents=True)
        (folder / "report.html").touch()
    (package / "seed_course" / "exercises").mkdir(parents=True)
    (tmp_path / "exercises").mkdir()
    assert package / "templates" == templates_folder(package)
    assert package / "seed_course" == seed_course_folder(package)


def test_finds_the_seed_course_of_a_checkout(tmp_path: Path) -> None:
    """In a checkout the course lies beside the package."""
    (tmp_path / "exercises").mkdir()
    assert tmp_path == seed_course_folder(tmp_path / "grader")


def test_says_where_it_looked(tmp_path: Path) -> None:
    """A damaged installation is our failure, with the places and the remedy."""
    with pytest.raises(GraderError, match="reinstall grader"):
        templates_folder(tmp_path / "grader")
    with pytest.raises(GraderError, match="exercises"):
        seed_course_folder(tmp_path / "grader")
