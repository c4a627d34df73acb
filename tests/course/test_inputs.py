"""Draws: the same for a seed, other for another, and within what the author asked for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from grader.course.inputs import KINDS, Argument, Callable, Draw
from grader.course.job import Job
from grader.wire.numbers import array
from grader.wire.values import Tensor
from tests.course.samples import SPEC, planned, with_input

SEEDS = range(20)


def draw(spec: Mapping[str, Any], seed: int = 0, earlier: Mapping[str, Argument] | None = None) -> Argument:
    kind = next(kind for kind in KINDS if kind in spec)
    return KINDS[kind].model_validate(spec).draw(Draw(seed), earlier or {})


def drawn_array(spec: Mapping[str, Any], seed: int = 0, earlier: Mapping[str, Argument] | None = None) -> NDArray[Any]:
    value = draw(spec, seed, earlier)
    assert isinstance(value, Tensor)
    return array(value)


def hidden(job: Job) -> list[Argument]:
    return [case.sent["x"] for case in job.cases if case.hidden]


RANDOM = [
    {"uniform": [-4, 4]},
    {"normal": [0, 1], "shape": [3]},
    {"integers": [0, 10**9]},
    {"choice": list(range(10**4))},
    {"function": "sin", "scale": [1, 2]},
    {"polynomial": [[1, 2], 3]},
]


@pytest.mark.parametrize("spec", RANDOM, ids=str)
def test_a_seed_decides_a_draw(spec: dict[str, Any]) -> None:
    """The same seed draws the same, and twenty seeds hardly ever the same twice."""
    drawn = [str(draw(spec, seed)) for seed in SEEDS]
    assert drawn == [str(draw(spec, seed)) for seed in SEEDS]
    assert len(set(drawn)) >= len(SEEDS) - 1


def test_a_draw_depends_on_seed_exercise_case_and_name(tmp_path: Path) -> None:
    """Every hidden case of every seed has inputs of its own, and a plan made twice is one plan."""
    twice = [planned(tmp_path, SPEC, seed=3).message() for _ in range(2)]
    assert twice[0] == twice[1]
    every = [x for seed in range(5) for x in hidden(planned(tmp_path, SPEC, seed=seed))]
    assert len(every) == len({str(x) for x in every}) == 10


def test_the_stream_is_stable_between_releases() -> None:
    """The first draws of a seed are these; a change would change every grade of a course under way."""
    observed = [draw({"uniform": [-4, 4], "digits": 3}, seed) for seed in (0, 1)]
    assert [3.615, -0.254] == observed


@pytest.mark.parametrize("seed", SEEDS)
def test_a_uniform_draw_keeps_to_its_range_digits_and_distance(seed: int) -> None:
    """A rounded number lies in the range, has that many digits, and stays off the points to avoid."""
    spec = {"uniform": [-4, 4], "digits": 2, "away_from": [0, 2], "margin": 0.5, "shape": [50], "dtype": "float64"}
    values = drawn_array(spec, seed)
    assert np.all(np.abs(values) <= 4)
    assert np.array_equal(np.round(values, 2), values)
    assert np.all(np.abs(values) >= 0.5)
    assert np.all(np.abs(values - 2) >= 0.5)


def test_a_draw_may_be_a_list_of_floats() -> None:
    """As a list, a draw is plain floats in the range, nested like its shape."""
    values = draw({"uniform": [2, 3], "shape": [2, 3], "as_list": True})
    assert isinstance(values, list)
    rows = [row for row in values if isinstance(row, list)]
    assert [3, 3] == [len(row) for row in rows]
    assert all(isinstance(value, float) and 2 <= value <= 3 for row in rows for value in row)


def test_a_normal_draw_has_its_mean_and_spread() -> None:
    """Ten thousand draws come near the mean and the standard deviation that were asked for."""
    values = drawn_array({"normal": [3, 0.5], "shape": [10_000], "dtype": "float64"})
    assert abs(float(values.mean()) - 3) < 0.05
    assert abs(float(values.std()) - 0.5) < 0.05


def test_integers_include_both_ends() -> None:
    """The first and the last number are both drawn, and nothing beyond."""
    assert {1, 2, 3} == {draw({"integers": [1, 3]}, seed) for seed in range(60)}


def test_a_choice_is_one_of_its_items() -> None:
    """Every item may come, as it stands there."""
    observed = {(type(value), value) for value in (draw({"choice": [1, 2.5, "a"]}, seed) for seed in range(60))}
    assert {(int, 1), (float, 2.5), (str, "a")} == observed


@pytest.mark.parametrize(
    ("spec", "kind"),
    [
        ({"uniform": [0, 1]}, float),
        ({"normal": [0, 1]}, float),
        ({"integers": [0, 1]}, int),
        ({"uniform": [0, 1], "shape": [1]}, Tensor),
        ({"uniform": [0, 1], "requires_grad": True}, Tensor),
        ({"tensor": 2.0}, Tensor),
        ({"function": "sin"}, Callable),
    ],
    ids=str,
)
def test_without_a_shape_a_draw_is_a_plain_number(spec: dict[str, Any], kind: type) -> None:
    """A shape, tracking or the word `tensor` makes a tensor; else it is a Python number."""
    assert kind is type(draw(spec))


@pytest.mark.parametrize(
    ("spec", "shape", "dtype"),
    [
        ({"uniform": [0, 1], "shape": [2, 3]}, (2, 3), "float32"),
        ({"normal": [0, 1], "shape": [4], "dtype": "float64"}, (4,), "float64"),
        ({"integers": [0, 9], "shape": [5]}, (5,), "int64"),
        ({"integers": [0, 9], "shape": [5], "dtype": "float32"}, (5,), "float32"),
        ({"tensor": [[1, 2], [3, 4]]}, (2, 2), "float32"),
        ({"tensor": [1, 2, 3, 4], "shape": [2, 2], "dtype": "int64"}, (2, 2), "int64"),
        ({"tensor": [True, False], "dtype": "bool"}, (2,), "bool"),
        ({"tensor": 2.0, "requires_grad": True}, (), "float32"),
        ({"uniform": [0, 1], "requires_grad": True}, (), "float32"),
    ],
    ids=str,
)
def test_shape_and_dtype_are_as_asked(spec: dict[str, Any], shape: tuple[int, ...], dtype: str) -> None:
    """A tensor has the shape, the dtype and the tracking that its input names."""
    value = draw(spec)
    assert isinstance(value, Tensor)
    assert (shape, dtype, spec.get("requires_grad", False)) == (value.shape, value.dtype, value.requires_grad)


def test_arange_leaves_out_its_stop() -> None:
    """From -5 to 5 in steps of 0.1 there are a hundred numbers, the last 4.9, whatever rounding says."""
    values = drawn_array({"arange": [-5, 5, 0.1], "shape": [100, 1]})
    assert (100, 1) == values.shape
    assert np.allclose(np.linspace(-5, 4.9, 100).reshape(100, 1), values, atol=1e-6)


@pytest.mark.parametrize(
    ("arange", "expected"), [([0, 3, 1], [0, 1, 2]), ([3, 0, -1], [3, 2, 1]), ([0, 1, 0.4], [0, 0.4, 0.8])]
)
def test_arange_counts_as_torch_does(arange: list[float], expected: list[float]) -> None:
    """Up, down, and past a stop that no step meets."""
    assert np.allclose(expected, drawn_array({"arange": arange, "dtype": "float64"}))


def test_a_line_follows_its_tensor() -> None:
    """Slope times x plus intercept, with the dtype and shape of x."""
    x = draw({"tensor": [[0.5], [1.0]]})
    assert [[2.5], [4.0]] == drawn_array({"linear": {"x": "X", "slope": 3, "intercept": 1}}, earlier={"X": x}).tolist()


@pytest.mark.parametrize("seed", SEEDS)
def test_a_line_is_drawn_from_its_ranges(seed: int) -> None:
    """Slope and intercept given as pairs are drawn between the two."""
    x = draw({"tensor": [0.0, 1.0], "dtype": "float64"})
    line = {"linear": {"x": "X", "slope": [2, 3], "intercept": [-1, 1]}}
    intercept, end = drawn_array(line, seed, {"X": x})
    assert -1 <= intercept <= 1
    assert 2 <= end - intercept <= 3


def test_noise_scatters_about_a_line() -> None:
    """Noise has the standard deviation that was asked for."""
    x = draw({"arange": [0, 10_000, 1], "dtype": "float64"})
    values = drawn_array({"linear": {"x": "X", "slope": 0, "noise": 0.2}}, earlier={"X": x})
    assert abs(float(values.std()) - 0.2) < 0.02


def test_a_function_has_its_parameters() -> None:
    """Fixed parameters are kept, ranges are drawn from, and the others are neutral."""
    function = draw({"function": "sin", "scale": [1, 3], "rate": 1.5})
    assert isinstance(function, Callable)
    assert ("sin", 1.5, 0.0) == (function.function, function.rate, function.shift)
    assert 1 <= function.scale <= 3


def test_a_polynomial_has_its_coefficients() -> None:
    """Fixed coefficients and drawn ones stand in the order they were given."""
    polynomial = draw({"polynomial": [1, [2, 3], 0]})
    assert isinstance(polynomial, Callable)
    first, second, third = polynomial.coefficients
    assert (1.0, 0.0) == (first, third)
    assert 2 <= second <= 3


def test_a_literal_for_a_tensor_parameter_is_float32(tmp_path: Path) -> None:
    """A nesting of numbers for a parameter annotated Tensor arrives as an untracked float32 tensor."""
    value = planned(tmp_path, with_input("[[1, 2], [3, 4]]", "Tensor")).cases[0].sent["x"]
    assert isinstance(value, Tensor)
    assert ("float32", (2, 2), False) == (value.dtype, value.shape, value.requires_grad)
