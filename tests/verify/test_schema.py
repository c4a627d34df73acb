"""The JSON Schema accepts what the loader accepts, and sees typical mistakes before it."""

from __future__ import annotations

import inspect
import re
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from grader.course import inputs
from grader.course.spec import CaseSpec, ExerciseSpec
from grader.judge.checks import KINDS
from grader.resources import seed_course_folder
from grader.verify.schema import documented, exercise_schema
from tests.verify.broken import SPEC

SCHEMA = exercise_schema(KINDS)
SPECS = sorted((seed_course_folder() / "exercises").glob("*.yaml"))


def problems(text: str) -> list[str]:
    return [error.message for error in Draft202012Validator(SCHEMA).iter_errors(yaml.safe_load(text))]


def test_the_schema_is_a_schema() -> None:
    """Editors can load it."""
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_seed_exercises_are_valid(path: Any) -> None:
    """Every exercise of the seed course passes."""
    assert [] == problems(path.read_text(encoding="utf-8"))


def test_the_sample_is_valid() -> None:
    """What the mistakes below are made in passes."""
    assert [] == problems(SPEC)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        pytest.param("title:", "titel:", id="field misspelt"),
        pytest.param("title: The slope of a square\n", "", id="field missing"),
        pytest.param("concepts: [backward]", "points: -1", id="points below zero"),
        pytest.param("concepts: [backward]", "points: many", id="points in words"),
        pytest.param("concepts: [backward]", "credit: all", id="unknown credit"),
        pytest.param("concepts: [backward]", "limits: {seconds: 3}", id="unknown limit"),
        pytest.param("hidden: 2", "hidden: 0", id="no hidden call"),
        pytest.param("hidden: 2", "hiden: 2", id="case misspelt"),
        pytest.param("uniform:", "unifrom:", id="input misspelt"),
        pytest.param("[3, 6]", "[3]", id="half a range"),
        pytest.param("[3, 6]", "[3, six]", id="range in words"),
        pytest.param("digits: 2", "digits: 2.5", id="half a digit"),
        pytest.param("digits: 2", "dtype: float23", id="unknown dtype"),
        pytest.param("compare: result", "compares: result", id="check misspelt"),
        pytest.param("compare: result", "compare: 3", id="path that is none"),
        pytest.param("compare: result", "compare: result\n    atol: -1", id="negative tolerance"),
        pytest.param("compare: result", "compare: result\n    tolerance: 1", id="field of no check"),
        pytest.param("compare: result", "gradient: result", id="half a check"),
        pytest.param("autograd: used", "autograd: maybe", id="unknown choice"),
        pytest.param("autograd: used", "autograd", id="check without a value"),
    ],
)
def test_typical_mistakes_are_seen(right: str, wrong: str) -> None:
    """An author's slips are underlined while typing."""
    assert right in SPEC
    assert problems(SPEC.replace(right, wrong))


def test_a_plain_text_is_a_hint() -> None:
    """What the loader takes for an object is no slip in an editor."""
    assert [] == problems(SPEC + "hints: [Look again., {text: Once more, when: {score_below: 0.5}}]\n")
    assert problems(SPEC + "hints: [3]\n")


def test_everything_is_described() -> None:
    """Each field of an exercise and of all that stands in it, each kind of check and input, says what it is."""
    defs = SCHEMA["$defs"]
    kinds = {each["title"]: each for each in defs.values() if "title" in each}
    assert [] == [name for name in (*KINDS, *inputs.KINDS) if not kinds[name]["description"]]
    places = {"exercise": SCHEMA, **defs}
    bare = [
        f"{place}.{name}"
        for place, each in places.items()
        for name, field in each.get("properties", {}).items()
        if not field.get("description")
    ]
    assert [] == bare


def test_nothing_is_described_that_is_not_there() -> None:
    """Each name among a model's attributes in its docstring is a field of it."""
    models: list[type[BaseModel]] = [ExerciseSpec, CaseSpec, *KINDS.values(), *inputs.KINDS.values()]
    for model in models:
        _, _, attributes = inspect.cleandoc(model.__doc__ or "").partition("Attributes:\n")
        names = re.findall(r"^    (\w+): ", attributes, re.MULTILINE)
        assert [] == [name for name in names if name not in model.model_fields], model
        assert set(names) <= set(documented(model)), model


def test_a_field_says_what_its_class_says() -> None:
    """The text stands in one place, also where a class is derived from another."""
    defs = SCHEMA["$defs"]
    assert "Which part of the results is looked at." == defs["Property"]["properties"]["of"]["description"]
    shared = {name: each["properties"] for name, each in defs.items() if "atol" in each.get("properties", {})}
    assert len(shared) > 6
    assert 1 == len({fields["atol"]["description"] for fields in shared.values()})
