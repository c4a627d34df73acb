"""Making the arguments of further calls out of those of a case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from grader.course.inputs import Argument
from grader.course.selector import Selector
from grader.wire.numbers import array, from_array
from grader.wire.values import Tensor


def argument_named(path: str, sent: Mapping[str, Argument]) -> str:
    """The name of the argument that ``args[0]`` or plainly ``x`` means.

    Raises:
        ValueError: for a path that is no whole argument of this call.
    """
    if path in sent:
        return path
    selector = Selector.parse(path)
    names = list(sent)
    if selector.root == "args" and len(selector.steps) == 1:
        step = selector.steps[0]
        if isinstance(step, int) and step < len(names):
            return names[step]
    raise ValueError(f"{path!r} is no argument of the call; it takes {', '.join(names) or 'none'}")


def moved(name: str, value: Argument, by: NDArray[np.float64] | float) -> Argument:
    """An argument with something added to its numbers; dtype and shape stay.

    Raises:
        ValueError: for one that is no floating-point number or tensor.
    """
    return with_numbers(name, value, numbers_of(name, value) + by)


def numbers_of(name: str, value: Argument) -> NDArray[np.float64]:
    """A floating-point argument's numbers.

    Raises:
        ValueError: for any other argument.
    """
    if isinstance(value, Tensor) and "float" in value.dtype:
        return array(value).astype(np.float64)
    if isinstance(value, float):
        return np.asarray(value)
    raise ValueError(f"the argument {name!r} is no floating-point number or tensor; draw one")


def with_numbers(name: str, value: Argument, numbers: NDArray[np.float64]) -> Argument:
    """An argument like ``value`` that holds other numbers."""
    if isinstance(value, Tensor):
        changed = from_array(np.asarray(numbers, dtype=value.dtype).reshape(numbers.shape))
        return replace(changed, requires_grad=value.requires_grad)
    return float(numbers)
