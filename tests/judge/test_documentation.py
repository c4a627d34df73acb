"""The examples in docs/exercises.md are exercises, checks and hints that load."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from grader.course.spec import ExerciseSpec
from grader.judge.checks import KINDS

DOCUMENT = (Path(__file__).parents[2] / "docs" / "exercises.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```", DOCUMENT, re.MULTILINE | re.DOTALL)
BARE = {"title": "t", "prompt": "p", "cases": [{}], "checks": [{"compare": "result"}]}


def checks_in(example: Any) -> list[dict[str, Any]]:
    if isinstance(example, list):
        return example
    found: list[dict[str, Any]] = example.get("checks", [])
    return found


@pytest.mark.parametrize("text", EXAMPLES, ids=lambda text: text.split("\n")[0])
def test_an_example_is_valid(text: str) -> None:
    """What the page shows passes the types that a spec is validated against."""
    example = yaml.safe_load(text)
    for raw in checks_in(example):
        (kind,) = [kind for kind in KINDS if kind in raw]
        assert KINDS[kind].model_validate(raw).label
    if isinstance(example, dict):
        ExerciseSpec.model_validate({**BARE, **example})


def test_every_kind_is_documented() -> None:
    """Each kind of check has its row in the table."""
    assert [] == [kind for kind in KINDS if f"| `{kind}: " not in DOCUMENT]
