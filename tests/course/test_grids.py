"""Inputs on a grid, or in a drawn order."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from grader.course.inputs import KINDS, Draw
from grader.wire.numbers import array
from grader.wire.values import Tensor


def drawn(seed: int = 0, **fields: Any) -> Any:
    kind = next(kind for kind in KINDS if kind in fields)
    value = KINDS[kind].model_validate(fields).draw(Draw(seed), {})
    assert isinstance(value, Tensor)
    return array(value)


def test_both_ends_of_a_linspace_are_in_it() -> None:
    """Evenly spaced, with the shape that was asked for."""
    assert [-1.0, -0.5, 0.0, 0.5, 1.0] == drawn(linspace=[-1, 1, 5]).tolist()
    assert [[0.0, 1.0], [2.0, 3.0]] == drawn(linspace=[0, 3, 4], shape=[2, 2]).tolist()


def test_a_grid_holds_every_combination() -> None:
    """One per row, the last axis running fastest."""
    assert [[0, -1], [0, 1], [1, -1], [1, 1]] == drawn(grid=[[0, 1, 2], [-1, 1, 2]]).tolist()


def test_a_permutation_is_drawn() -> None:
    """All numbers, in another order for another seed."""
    orders = [drawn(seed, permutation=8).tolist() for seed in range(3)]
    assert [list(range(8))] * 3 == [sorted(order) for order in orders]
    assert 3 == len({tuple(order) for order in orders})


def test_one_of_each_leaves_none_out() -> None:
    """Whatever the seed."""
    assert {(0, 1, 2)} == {
        tuple(sorted(set(drawn(seed, one_of_each=[0, 1, 2], shape=[4]).tolist()))) for seed in range(20)
    }


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"linspace": [0, 1, 2.5]}, "2.5 is no count"),
        ({"linspace": [0, 1, 3], "shape": [2]}, "gives 3 numbers, which shape [2] does not hold"),
        ({"grid": [[0, 1, 1000], [0, 1, 1000]]}, "make it coarser"),
        ({"permutation": 3, "shape": [2]}, "permutation 3 does not fill shape [2]"),
        ({"one_of_each": [1, 2, 3], "shape": [2]}, "too small for one of each"),
    ],
)
def test_what_cannot_be_drawn_is_refused(fields: dict[str, Any], message: str) -> None:
    """With the value and the remedy."""
    with pytest.raises(ValidationError) as caught:
        drawn(**fields)
    assert message in str(caught.value)
