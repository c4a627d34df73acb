"""Inputs as live objects: tensors from the wire, and the functions an exercise hands over."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, Final

import numpy as np
import torch

from grader.child.supply import Supply
from grader.wire.values import Tensor

_TENSOR_FUNCTIONS: Final[dict[str, Callable[[Any], Any]]] = {
    "sin": torch.sin,
    "cos": torch.cos,
    "tan": torch.tan,
    "exp": torch.exp,
    "log": torch.log,
    "sqrt": torch.sqrt,
    "tanh": torch.tanh,
    "square": torch.square,
    "cube": lambda v: v**3,
    "reciprocal": torch.reciprocal,
    "identity": lambda v: v,
}
_NUMBER_FUNCTIONS: Final[dict[str, Callable[[Any], Any]]] = {
    "sin": math.sin,
    "cos": math.cos,
    "tan": math.tan,
    "exp": math.exp,
    "log": math.log,
    "sqrt": math.sqrt,
    "tanh": math.tanh,
    "square": lambda v: v * v,
    "cube": lambda v: v * v * v,
    "reciprocal": lambda v: 1.0 / v,
    "identity": lambda v: v,
}

Maker = Callable[[], Any]


def maker(argument: Any, supply: Supply | None = None, seed: int = 0) -> Maker:
    """What makes a fresh copy of an argument for each call.

    Args:
        argument: as :meth:`grader.course.job.Job.message` writes it: ``[value]``, or a mapping that
            describes a function, or what is to be asked of ``supply``, with ``seed``.
    """
    if isinstance(argument, dict) and "supplied" in argument:
        assert supply is not None
        name, makers = argument["supplied"], [_value_maker(value) for value in argument["args"]]
        return lambda: supply.make(name, [make() for make in makers], seed)
    if isinstance(argument, dict):
        return lambda: _function(argument)
    (value,) = argument
    return _value_maker(value)


def _value_maker(value: Any) -> Maker:
    if isinstance(value, Tensor):
        template = _tensor(value)
        tracked = value.requires_grad
        if value.grad is not None:
            return _with_grad(template, _tensor(value.grad), tracked)
        return lambda: template.clone().requires_grad_(tracked)
    if isinstance(value, list):
        makers = [_value_maker(item) for item in value]
        return lambda: [make() for make in makers]
    if isinstance(value, dict):
        items = {key: _value_maker(item) for key, item in value.items()}
        return lambda: {key: make() for key, make in items.items()}
    return lambda: value


def _with_grad(template: torch.Tensor, grad: torch.Tensor, tracked: bool) -> Maker:
    """A tensor as an earlier backward pass left it."""

    def make() -> torch.Tensor:
        made = template.clone().requires_grad_(tracked)
        made.grad = grad.clone()
        return made

    return make


def _tensor(value: Tensor) -> torch.Tensor:
    if value.dtype == "bfloat16":
        raise ValueError("a bfloat16 input is not offered")
    return torch.from_numpy(np.frombuffer(bytearray(value.raw), dtype=value.dtype).reshape(value.shape).copy())


def _function(described: dict[str, Any]) -> Callable[[Any], Any]:
    name = described["function"]
    scale, rate, shift = described["scale"], described["rate"], described["shift"]
    coefficients = described["coefficients"]

    def f(v: Any) -> Any:
        if name == "polynomial":
            total = 0.0
            for coefficient in reversed(coefficients):
                total = total * v + coefficient
            return total
        # A numpy scalar goes through `math` as a float would.
        table = _TENSOR_FUNCTIONS if isinstance(v, torch.Tensor) else _NUMBER_FUNCTIONS
        return scale * table[name](rate * v + shift)

    return f
