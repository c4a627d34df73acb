"""Whole verdicts: hidden inputs are judged as shown ones are, and calls are told apart."""

from __future__ import annotations

import pytest

from tests.judge.conftest import Grade

SHAPED = """
title: t
prompt: p
signature: "f(x: Tensor)"
cases:
  - args: {x: {normal: [0, 1], shape: [2, 3, 2, 2]}}
  - hidden: 2
    args: {x: {normal: [0, 1], shape: [2, 3, 2, 2]}}
checks: [{compare: result}]
"""
COUNTED = """
title: t
prompt: p
signature: "f(n: int)"
cases:
  - args: {n: 5}
  - {hidden: 1, args: {n: 7}}
checks: [%s]
"""
RAISING = """
title: t
prompt: p
defines: ["class EmptyError(ValueError)", "f(x)"]
cases:
  - args: {x: -1.0}
  - args: {x: 2.0}
  - {hidden: 2, args: {x: {choice: [-3.0, -2.0]}}}
steps: [{let: y, call: f, args: [x]}]
checks: [{compare: y}, {raises: EmptyError}]
"""
RAISES = """
class EmptyError(ValueError):
    pass

def f(x):
    if x < 0:
        raise EmptyError("nothing there")
    return x
"""


def test_tensors_of_four_dimensions(grade: Grade) -> None:
    """A batch of pictures comes back whole, and is not taken for a change of the input."""
    assert 1.0 == grade(SHAPED, "def f(x): return 2 * x\n", "def f(x): return x + x\n").score


@pytest.mark.parametrize(
    ("check", "answer"),
    [
        ("{monotone: result, direction: decreasing, any_length: true}", "[1 / (i + 1) for i in range(9 * n)]"),
        ("{range: result, at_most: 1, any_length: true}", "[1 / (i + 1) for i in range(9 * n)]"),
        ("{same_items: result, repeats: ignore}", "[1 / (i + 1) for i in range(n)] * 5"),
        ('{compare: "result[0]"}', "[1 / (i + 1) for i in range(9 * n)]"),
    ],
)
def test_lists_whose_length_is_left_open(grade: Grade, check: str, answer: str) -> None:
    """Where a check takes a list of any length, it takes one that has nothing to do with the input's."""
    reference = "def f(n): return [1 / (i + 1) for i in range(n)]\n"
    assert 1.0 == grade(COUNTED % check, reference, f"def f(n): return {answer}\n").score


def test_an_exception_of_the_student_s_own(grade: Grade) -> None:
    """A class that the exercise asks for is known by its name."""
    assert 1.0 == grade(RAISING, RAISES, RAISES.replace("nothing there", "empty")).score


def test_calls_that_look_alike_are_told_apart(grade: Grade) -> None:
    """Of two calls with tensors, the one that is wrong is shown as wrong."""
    cases = "cases: [{args: {x: [1, 2]}}, {args: {x: [3, 4]}}]\nchecks: [{compare: result}]\n"
    spec = SHAPED.split("cases:", maxsplit=1)[0] + cases
    seen = grade(spec, "def f(x): return 2 * x\n", "def f(x): return 2 * x if x[0] < 2 else x\n")
    assert seen.evidence is not None
    assert [True, False] == [value.passed for case in seen.evidence.cases for value in case.values]
