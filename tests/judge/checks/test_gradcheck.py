"""Gradients held against differences that are taken here, from calls that the sandbox made."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from grader.course.check import Companion
from grader.course.plan import plan
from grader.errors import SpecError
from grader.judge.checks.gradcheck import Gradcheck
from grader.wire.values import Tensor
from tests.judge.conftest import Grade, write_exercise
from tests.judge.samples import check, pair, returned

CUSTOM = """
    title: A function of your own
    prompt: Write cube(x) with a torch.autograd.Function.
    signature: "cube(x: Tensor) -> Tensor"
    cases:
      - hidden: 2
        args: {x: {normal: [0, 2], shape: [3, 2], requires_grad: true}}
    checks:
      - compare: result
        name: the values
      - gradcheck: autograd
        name: the backward pass
        of: result
        to: "args[0]"
        points: 3
"""
CUBE = """
    import torch

    class Cube(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x**3

        @staticmethod
        def backward(ctx, given):
            (x,) = ctx.saved_tensors
            return given * 3 * x**2

    def cube(x):
        return Cube.apply(x)
"""


def test_a_function_whose_backward_is_its_slope(grade: Grade) -> None:
    """A right backward passes, and so does one in another style."""
    result = grade(CUSTOM, CUBE, CUBE.replace("given * 3 * x**2", "3 * (x * given) * x"))
    assert ("passed", 1.0) == (result.status, result.score)


@pytest.mark.parametrize("wrong", ["given * 2 * x**2", "3 * x**2", "given.sum() * 3 * x**2 / 6", "-given * 3 * x**2"])
def test_a_backward_that_is_not_the_slope(grade: Grade, wrong: str) -> None:
    """Values alone earn their part; a missing factor, cotangent or sign does not pass as a gradient."""
    result = grade(CUSTOM, CUBE, CUBE.replace("given * 3 * x**2", wrong))
    assert ("partial", 0.25) == (result.status, result.score)
    assert [True, False] == [line.passed for line in result.checks if line.name.startswith("the ")]
    assert "the gradient with respect to `args[0]` is not the slope of your own `result`" in result.message


@pytest.mark.parametrize("value", [1.7e308, float("inf"), float("nan")])
def test_an_infinite_slope_is_no_room_for_any_gradient(value: float) -> None:
    """A function that overflows beside the point, or is no number there, does not make its gradient right."""
    spec = check(gradcheck="result[1]", of="result[0]", to="x", directions=1)

    def call(x: float, result: float) -> Companion:
        seen = returned((result, 5.0))
        return Companion(seed=1, sent={"x": x}, expected=seen, observed=seen)

    calls = {"at": call(1.0, 1.0), "plus 0": call(1.1, value), "minus 0": call(0.9, -value)}
    assert not spec.judge(replace(pair(returned(1.0), returned(1.0)), companions=calls)).passed


def test_a_wrong_function_may_have_a_right_backward(grade: Grade) -> None:
    """The differences are of the student's own function, so its backward is judged for itself."""
    fourth = CUBE.replace("x**3", "x**4").replace("3 * x**2", "4 * x**3")
    assert 0.75 == grade(CUSTOM, CUBE, fourth).score


def test_half_the_precision_shows_no_slope(grade: Grade) -> None:
    """A function that falls back to float32 is told so instead of being measured with noise."""
    result = grade(CUSTOM, CUBE, CUBE.replace("return x**3", "return x.float() ** 3"))
    assert "`result` is float32 where the arguments are float64; keep the precision of the input" in result.message


BY_HAND = """
    title: A backward pass by hand
    prompt: Write product(x, w, given).
    signature: "product(x: Tensor, w: Tensor, given: Tensor) -> tuple[Tensor, Tensor]"
    cases:
      - args: {x: [[1, 2, 0.5]], w: [[1], [2], [3]], given: [[2]]}
      - hidden: 2
        args:
          x: {normal: [0, 1], shape: [4, 3]}
          w: {normal: [0, 1], shape: [3, 2]}
          given: {normal: [0, 1], shape: [4, 2]}
    checks:
      - gradcheck: "result[1]"
        of: "result[0]"
        to: "args[1]"
        cotangent: "args[2]"
        %s
"""
PRODUCT = "def product(x, w, given):\n    return (x @ w) ** 2, x.T @ (2 * (x @ w) * given)\n"


@pytest.mark.parametrize("whose", ["differences_of: own", "differences_of: reference"])
def test_a_gradient_that_the_function_returns(grade: Grade, whose: str) -> None:
    """A gradient by hand is measured along the cotangent that was given, against either function."""
    spec = BY_HAND % whose
    assert 1.0 == grade(spec, PRODUCT, PRODUCT).score
    wrong = grade(spec, PRODUCT, PRODUCT.replace("2 * (x @ w)", "(x @ w)"))
    assert ("failed", 0.0) == (wrong.status, wrong.score)
    (message,) = {line.message for line in wrong.checks if not line.passed and not line.hidden}
    assert "as differences in float64 along random directions show it" in message
    # Calls beside a shown case know hidden inputs too, so no number of theirs is told.
    assert not re.search(r"\d\.\d", message)


def test_whose_function_is_differenced(grade: Grade) -> None:
    """A gradient that fits a wrong function passes against its own and fails against the reference's."""
    other = "def product(x, w, given):\n    return x @ w, x.T @ given\n"
    assert 1.0 == grade(BY_HAND % "differences_of: own", PRODUCT, other).score
    assert 0.0 == grade(BY_HAND % "differences_of: reference", PRODUCT, other).score


def test_what_is_called_beside_a_case(tmp_path: Path) -> None:
    """Five calls in float64: at the point, and to both sides along two directions."""
    exercise = write_exercise(tmp_path, CUSTOM, CUBE)
    cases = plan(exercise, 0).cases
    assert [False, False, *[True] * 10] == [case.asked_by is not None for case in cases]
    assert all(case.hidden for case in cases)
    first = [case for case in cases if case.asked_by and case.asked_by.case == 0]
    assert ["at", "plus 0", "minus 0", "plus 1", "minus 1"] == [case.asked_by.role for case in first if case.asked_by]
    sent = [case.sent["x"] for case in first]
    assert {("float64", (3, 2), True)} == {
        (each.dtype, each.shape, each.requires_grad) for each in sent if isinstance(each, Tensor)
    }
    points = [np.frombuffer(each.raw) for each in sent if isinstance(each, Tensor)]
    np.testing.assert_allclose(points[0], (points[1] + points[2]) / 2, rtol=1e-12)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ('gradcheck: autograd, to: "args[3]"', "'args[3]' is no argument of the call; it takes x, w, given"),
        ('gradcheck: autograd, to: "args[0]", cotangent: "args[1]"', "autograd's cotangent is drawn for each call"),
        ("gradcheck: autograd, differences_of: reference", "for the reference's gradient use the check `gradient`"),
    ],
)
def test_mistakes_of_an_author(tmp_path: Path, fields: str, message: str) -> None:
    """What cannot be called or means nothing is said with its line."""
    spec = BY_HAND.split("checks:", maxsplit=1)[0] + f"checks:\n      - {{{fields}}}\n"
    with pytest.raises(SpecError, match=r"task\.yaml:1\d: ") as caught:
        write_exercise(tmp_path, spec, PRODUCT)
    assert message in str(caught.value)


def test_its_paths_are_checked() -> None:
    """The gradient's own path is one of the check's, and autograd is none."""
    assert ("result", "args[0]") == check(gradcheck="autograd").paths()
    assert ("result[1]", "result[0]", "args[0]") == check(gradcheck="result[1]", of="result[0]").paths()
    assert isinstance(check(gradcheck="autograd"), Gradcheck)
