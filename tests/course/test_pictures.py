"""The formulas that losses are drawn from: a few kinds of node, computed with numpy, never run."""

from __future__ import annotations

import numpy as np
import pytest

from grader.course.pictures import loss_at, names


def test_a_loss_is_computed_at_many_places() -> None:
    """The mean runs over the data, and the places keep their shape."""
    places = np.array([[0.0, 1.0], [2.0, 3.0]])
    found = loss_at(
        "mean((a*X + b - Y)**2)", {"a": places, "b": places * 0}, {"X": np.array([1.0, 2.0]), "Y": np.array([2.0, 4.0])}
    )
    assert [[10.0, 2.5], [0.0, 2.5]] == found.tolist()


def test_a_loss_of_one_parameter_needs_no_data() -> None:
    """A formula without mean or sum is computed place by place; overflow is inf."""
    assert [1.0, 4.0, np.inf] == loss_at("(w - 2)**2", {"w": np.array([1.0, 4.0, 1e200])}, {}).tolist()


def test_names_are_those_of_numbers() -> None:
    """mean and sum are no names."""
    assert {"a", "X"} == names("mean(a*X) + sum(X)")


@pytest.mark.parametrize(
    "text",
    ["", "a +", "__import__('os')", "a.b", "a[0]", "lambda: 1", "f(a)", "mean(a, b)", "mean(a, axis=1)", "'a'", "True"],
)
def test_anything_else_is_refused(text: str) -> None:
    """Calls, attributes, indices, texts and the like are no part of a formula."""
    with pytest.raises(ValueError, match="formula"):
        names(text)
