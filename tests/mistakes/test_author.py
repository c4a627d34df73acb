"""Mistakes that an author wrote, end to end: run in the sandbox, and named with the author's question."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from grader.batch import grade_batch
from grader.course.load import load_course
from grader.intake import KnownTargets, find_submissions
from grader.judge.checks import KINDS
from grader.mistakes.known import mutants_of
from tests.grading import RIGHT, make_course, make_handins

OWN = """
mistakes:
  - id: slope-of-the-cube
    hint: Which power of x do you differentiate, and which one was asked for?
    replace: {"xt**2": "xt**3"}
  - id: forgot-factor-2
    hint: How many x are there in a square, and how many of them move?
    replace: {"xt.grad.item()": "xt.grad.item() / 2"}
  - id: no-such-method
    hint: What does the message say that a float does not have, and where did it come from?
    file: power.py
"""
CUBE = RIGHT.replace("(x**2)", "(x * x * x)")
HALF = RIGHT.replace("return x.grad.item()", "return float(x.grad) * 0.5")
RAISES = "def slope(x):\n    return x.exponent(2)\n"


@pytest.fixture(scope="module")
def course_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_course(tmp_path_factory.mktemp("own"))
    spec = folder / "exercises" / "square_slope.yaml"
    spec.write_text(spec.read_text(encoding="utf-8") + OWN, encoding="utf-8")
    beside = folder / "exercises" / "square_slope.mistakes"
    beside.mkdir()
    (beside / "power.py").write_text("def slope(x):\n    y = x\n    return y.exponent(2)\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def diagnoses(course_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    folder = tmp_path_factory.mktemp("graded")
    handins = make_handins(folder / "handins", {"right": RIGHT, "cube": CUBE, "half": HALF, "raises": RAISES})
    course = load_course(course_folder, KINDS).only(["square_slope"])
    grade_batch(find_submissions(handins, KnownTargets.of(course.exercises)), course, folder / "out", seed=1, jobs=1)
    found = {}
    for name in ("right", "cube", "half", "raises"):
        grade = json.loads((folder / "out" / name / "grade.json").read_text(encoding="utf-8"))
        found[name] = grade["exercises"][0]["diagnoses"]
    return found


def test_an_id_of_the_authors_own_is_named(diagnoses: dict[str, list[dict[str, Any]]]) -> None:
    """A mistake that no catalogue holds is named by what its author calls it."""
    (only,) = diagnoses["cube"]
    assert "slope-of-the-cube" == only["id"]
    assert "Which power of x do you differentiate, and which one was asked for?" == only["hint"]


def test_the_authors_question_is_asked(diagnoses: dict[str, list[dict[str, Any]]]) -> None:
    """For a mistake of the catalogue, too, the author's question comes before the general one."""
    (only,) = diagnoses["half"]
    assert ("forgot-factor-2", "How many x are there in a square, and how many of them move?") == (
        only["id"],
        only["hint"],
    )


def test_one_that_raises_is_named(diagnoses: dict[str, list[dict[str, Any]]]) -> None:
    """A mistake from a file of its own, that ends in an exception no rule explains."""
    assert ["no-such-method"] == [each["id"] for each in diagnoses["raises"]]


def test_a_right_answer_has_none(diagnoses: dict[str, list[dict[str, Any]]]) -> None:
    """What an author writes accuses nobody who is right."""
    assert [] == diagnoses["right"]


def test_one_place_lists_all(course_folder: Path) -> None:
    """The author's mistakes come first, then those made in the reference."""
    (exercise,) = load_course(course_folder, KINDS).only(["square_slope"]).exercises
    mutants = mutants_of(exercise)
    assert ["slope-of-the-cube", "forgot-factor-2", "no-such-method"] == [each.id for each in mutants[:3]]
    assert {None} == {each.hint for each in mutants[3:]}
    assert "no-requires-grad" in {each.id for each in mutants[3:]}
