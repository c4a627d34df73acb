"""Equality up to what the author says does not matter, and tolerances by element type."""

from __future__ import annotations

import math
from typing import Any, get_args

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from grader.judge.invariance import WORDS, Invariance
from grader.wire.values import Value
from tests.judge.samples import check, found, pair, returned, tensor, tracked
from tests.wire.samples import VALUES

MATRIX = np.array([[1.0, 2.0], [3.0, 5.0], [-4.0, 0.5]])
TURN = np.array([[math.cos(0.7), -math.sin(0.7)], [math.sin(0.7), math.cos(0.7)]])
SQUARE = MATRIX[:2]

CASES: list[tuple[str, Any, Any, bool]] = [
    ("sign", MATRIX, -MATRIX, True),
    ("sign", MATRIX, MATRIX * [[1], [-1], [1]], False),
    ("sign", MATRIX, -2 * MATRIX, False),
    ("scale", MATRIX, -2.5 * MATRIX, True),
    ("scale", MATRIX, 1e-30 * MATRIX, True),
    ("scale", MATRIX, 0 * MATRIX, False),
    ("scale", 0 * MATRIX, MATRIX, False),
    ("scale", MATRIX, MATRIX + 1, False),
    ("positive scale", MATRIX, 2.5 * MATRIX, True),
    ("positive scale", MATRIX, -2.5 * MATRIX, False),
    ("constant", MATRIX, MATRIX + 3, True),
    ("constant", MATRIX, MATRIX * 2, False),
    ("order", MATRIX, MATRIX[::-1, ::-1], True),
    ("order", MATRIX, MATRIX + 0.1, False),
    ("order of rows", MATRIX, MATRIX[[2, 0, 1]], True),
    ("order of rows", MATRIX, MATRIX[:, ::-1], False),
    ("order of rows", MATRIX, MATRIX[[2, 2, 1]], False),
    ("order of rows", MATRIX[0], MATRIX[0, ::-1], True),
    ("transpose", MATRIX, MATRIX.T, True),
    ("transpose", SQUARE, SQUARE.T, True),
    ("transpose", SQUARE, SQUARE[::-1], False),
    ("transpose", MATRIX, MATRIX[::-1].T, False),
    ("rotation", MATRIX, MATRIX @ TURN, True),
    ("rotation", MATRIX, MATRIX @ np.diag([1, -1]), True),
    ("rotation", MATRIX, MATRIX @ [[1, 0.2], [0, 1]], False),
    ("rotation", MATRIX, 2 * MATRIX, False),
]


@pytest.mark.parametrize("hidden", [False, True], ids=["shown", "hidden"])
@pytest.mark.parametrize(("up_to", "expected", "observed", "passes"), CASES)
def test_equality_up_to_an_invariance(up_to: str, expected: Any, observed: Any, passes: bool, hidden: bool) -> None:
    """What does not matter is taken away, and no more than that; a failure names it."""
    spec = check(compare="result", up_to=up_to)
    finding = found(spec, tensor(expected), tensor(observed), hidden=hidden)
    assert passes == finding.passed
    assert passes or finding.message.endswith(f", not even up to {WORDS[up_to]}")
    assert not found(check(compare="result"), tensor(expected), tensor(observed)).passed


@pytest.mark.parametrize("up_to", get_args(Invariance))
def test_what_is_equal_is_equal_up_to_anything(up_to: str) -> None:
    """An invariance takes nothing from a right answer."""
    assert found(check(compare="result", up_to=up_to), tensor(SQUARE), tensor(SQUARE)).passed


@pytest.mark.parametrize(
    ("expected", "observed", "passes"),
    [
        (2.0, -2.0, True),
        (2.0, tensor(-2.0), True),
        (2.0, tensor([-2.0]), True),
        ([1.0, 2.0], (-1.0, -2.0), True),
        ([1.0, 2.0], tensor([-1.0, -2.0]), True),
        (2.0, tracked(-2.0), False),
        (tensor(2.0), -2.0, False),
        (tensor([1.0, 2.0]), [-1.0, -2.0], False),
        (tensor([1.0, 2.0]), tracked([-1.0, -2.0]), False),
        (tensor([1.0, 2.0]), tensor([-1, -2], "int64"), False),
        (tensor([1.0, 2.0]), tensor([-1, -2], "float16"), False),
        (tensor([1.0, 2.0]), tensor([-1.0, float("nan")]), False),
        (tensor([1.0, 2.0]), None, False),
        ("text", "txet", False),
    ],
    ids=str,
)
def test_only_the_numbers_are_excused(expected: Value, observed: Value, passes: bool) -> None:
    """Type, tracking and precision are asked for as ever."""
    assert passes == found(check(compare="result", up_to="sign"), expected, observed).passed


def test_rows_that_are_near_to_several() -> None:
    """Where sorting the rows does not settle it, a pairing is looked for."""
    spec = check(compare="result", up_to="order of rows", atol=0.3, rtol=0.0)
    expected = tensor([[0.0, 0.0], [0.2, -0.2], [5.0, 5.0]])
    assert found(spec, expected, tensor([[5.0, 5.2], [0.25, -0.1], [-0.1, 0.1]])).passed
    assert not found(spec, expected, tensor([[5.0, 5.2], [5.0, 5.1], [-0.1, 0.1]])).passed


@settings(max_examples=60, deadline=None)
@given(VALUES, st.sampled_from(get_args(Invariance)))
def test_any_observation_can_be_judged(value: Value, up_to: str) -> None:
    """Whatever a child says it returned is aligned or left, and judged."""
    spec = check(compare="result", up_to=up_to)
    finding = spec.judge(pair(returned(tensor(MATRIX)), returned(value), hidden=True))
    assert finding.passed or finding.message


HALF = {"float16": {"rtol": 2e-3, "because": "ten bits of mantissa"}}


@pytest.mark.parametrize(
    ("per_dtype", "expected", "observed", "passes"),
    [
        ({}, tensor([100.0]), tensor([100.1], "float16"), False),
        (HALF, tensor([100.0]), tensor([100.1], "float16"), True),
        (HALF, tensor([100.0]), tensor([101.0], "float16"), False),
        (HALF, tensor([100.0]), tensor([100.1]), False),
        (HALF, tensor([100.0], "float16"), tensor([100.1]), True),
        (
            {"float64": {"atol": 0.0, "rtol": 1e-12, "because": "nothing is rounded"}},
            tensor([1.0], "float64"),
            tensor([1.0 + 1e-9], "float64"),
            False,
        ),
        (
            {"float64": {"atol": 0.0, "rtol": 1e-12, "because": "nothing is rounded"}},
            tensor([1.0], "float64"),
            tensor([1.00001]),
            True,
        ),
    ],
    ids=str,
)
def test_a_tolerance_by_element_type(per_dtype: Any, expected: Value, observed: Value, passes: bool) -> None:
    """The coarser of the two element types decides, and half precision passes only where it is provided for."""
    assert passes == found(check(compare="result", per_dtype=per_dtype), expected, observed).passed


def test_a_tolerance_needs_a_reason() -> None:
    """An element type's own tolerance is argued for, and an invariance is one that there is."""
    with pytest.raises(ValidationError, match="because"):
        check(compare="result", per_dtype={"float16": {"rtol": 1e-3}})
    with pytest.raises(ValidationError, match="order of rows"):
        check(compare="result", up_to="colour")
