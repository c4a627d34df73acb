"""Rows survive the journal, and a damaged journal is noticed."""

from __future__ import annotations

import json
from typing import Any

import pytest

from grader.report.rows import Row
from tests.report.samples import exercise_grade, grade


def row() -> Row:
    exercises = (exercise_grade("a", "partial", 1 / 3), exercise_grade("b", "ungraded", text="no\nsandbox"))
    return Row.from_grade(grade("s1", exercises=exercises), "folder")


def test_survives_json() -> None:
    """What the journal gives back is the row that went in."""
    assert row() == Row.from_json(json.loads(json.dumps(row().to_json())))


def test_holds_what_the_overview_needs() -> None:
    """A row keeps rounded scores, ids of diagnoses, and the one sentence of each verdict."""
    first, second = row().exercises
    assert (0.3333, ("grads-accumulate",), "text") == (first.score, first.diagnoses, first.reason)
    assert "no\\nsandbox" == second.reason
    assert ("b",) == row().ungraded


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["submission"], 1),
        (["folder"], "../elsewhere"),
        (["folder"], ".."),
        (["folder"], ""),
        (["score"], "1"),
        (["score"], True),
        (["score"], float("nan")),
        (["score"], 10**400),
        (["notes"], "text"),
        (["notes"], [1]),
        (["exercises"], {}),
        (["exercises", 0], None),
        (["exercises", 0, "status"], "great"),
        (["exercises", 0, "status"], ["passed"]),
        (["exercises", 0, "diagnoses"], [None]),
        (["exercises", 0, "surplus"], 1),
    ],
)
def test_refuses_malformed_json(path: list[Any], value: object) -> None:
    """Anything that to_json could not have given is a ValueError."""
    raw: Any = row().to_json()
    inner = raw
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    with pytest.raises(ValueError, match=r"is|holds"):
        Row.from_json(raw)


@pytest.mark.parametrize("raw", [None, [], "row", 3, {}, {"submission": "s"}])
def test_refuses_what_is_no_row(raw: object) -> None:
    """Other JSON, or a row that lacks a field, is a ValueError."""
    with pytest.raises(ValueError, match="exactly"):
        Row.from_json(raw)
