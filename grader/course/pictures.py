"""``pictures:`` of an exercise: what its report draws of a training, and the loss it happened on.

A loss is written as a small formula over tensors (``mean((a*X + b - Y)**2)``). It is read as a
syntax tree of which a few kinds of node are allowed, and computed with numpy; it is never run as Python.
"""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator, Mapping
from typing import Annotated, Final

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, field_validator

Numbers = NDArray[np.float64]

_BINARY: Final = {
    ast.Add: np.add,
    ast.Sub: np.subtract,
    ast.Mult: np.multiply,
    ast.Div: np.divide,
    ast.Pow: np.float_power,
}
_MAX_FORMULA: Final = 300
_OVER_ELEMENTS: Final = ("mean", "sum")
_EXAMPLE: Final = "write one like mean((a*X + b - Y)**2), of numbers, names, + - * / **, mean and sum"


class LossPicture(BaseModel):
    """The loss over the steps. ``history`` is where the answer holds it; else each backward pass's is taken.

    Attributes:
        history: the path of the losses, where the answer holds them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    history: str | None = None


class PathPicture(BaseModel):
    """The way of one or two parameters over the loss.

    Attributes:
        loss: a formula in the parameters and the function's arguments.
        parameters: for each parameter where the answer holds its last value; for a single one also
            a list of its values after each step. A parameter named like an argument starts there.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    loss: str
    parameters: Annotated[dict[str, str], Field(min_length=1, max_length=2)]

    @field_validator("loss")
    @classmethod
    def _is_formula(cls, text: str) -> str:
        names(text)
        return text

    def names(self) -> set[str]:
        """The names in the formula that are not parameters."""
        return names(self.loss) - set(self.parameters)


class PicturesSpec(BaseModel):
    """What is drawn beside what every exercise's report shows.

    Attributes:
        loss: the loss over the steps.
        path: the way of one or two parameters over the loss.
        graph: the tensor whose autograd graph is drawn, by its path.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    loss: LossPicture | None = None
    path: PathPicture | None = None
    graph: str | None = None

    @property
    def recorded(self) -> bool:
        """Whether the child has to keep the losses of its backward passes."""
        return (self.loss is not None and self.loss.history is None) or self.parameters > 0

    @property
    def parameters(self) -> int:
        """How many parameters are kept with each loss; a single one's way is in the answer."""
        return 2 if self.path is not None and len(self.path.parameters) == 2 else 0

    def paths(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """The paths into the answer, with where in ``pictures`` they stand."""
        if self.graph is not None:
            yield ("graph",), self.graph
        if self.loss is not None and self.loss.history is not None:
            yield ("loss", "history"), self.loss.history
        for name, path in self.path.parameters.items() if self.path else ():
            yield ("path", "parameters", name), path


NO_PICTURES: Final = PicturesSpec()


def names(formula: str) -> set[str]:
    """The names in a formula.

    Raises:
        ValueError: for a formula that holds anything but what is allowed.
    """
    tree = _parsed(formula)
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and id(node) not in called}


def loss_at(formula: str, parameters: Mapping[str, Numbers], arguments: Mapping[str, Numbers]) -> Numbers:
    """The loss at many places at once.

    Args:
        parameters: arrays of one shape, the places.
        arguments: numbers, or the elements of tensors in a row.

    Returns:
        An array of the parameters' shape; overflow gives inf.
    """
    values = {name: np.asarray(value, dtype=np.float64)[..., None] for name, value in parameters.items()}
    # The elements lie on a last axis of their own, which mean and sum take away again.
    values.update((name, np.asarray(value, dtype=np.float64).reshape(-1)) for name, value in arguments.items())
    with np.errstate(all="ignore"):
        found = _value(_parsed(formula), values)
    return np.asarray(found[..., 0], dtype=np.float64)


@functools.lru_cache(maxsize=256)
def _parsed(formula: str) -> ast.expr:
    # Longer ones could be nested too deeply to be walked.
    if len(formula) > _MAX_FORMULA:
        raise ValueError(f"a formula of {len(formula)} signs; keep it under {_MAX_FORMULA}")
    try:
        tree = ast.parse(formula, mode="eval").body
    except (SyntaxError, ValueError) as error:
        raise ValueError(f"{formula[:60]!r} is no formula; {_EXAMPLE}") from error
    _check(tree, formula)
    return tree


def _check(node: ast.expr, formula: str) -> None:
    if isinstance(node, ast.BinOp) and type(node.op) in _BINARY:
        _check(node.left, formula)
        _check(node.right, formula)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.UAdd):
        _check(node.operand, formula)
    elif _call(node) is not None:
        _check(node.args[0], formula)  # type: ignore[attr-defined]  # _call looked
    elif not isinstance(node, ast.Name) and not (isinstance(node, ast.Constant) and type(node.value) in {int, float}):
        raise ValueError(f"{ast.unparse(node)[:40]!r} cannot stand in a formula; {_EXAMPLE}")


def _call(node: ast.expr) -> str | None:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return None
    fits = node.func.id in _OVER_ELEMENTS and len(node.args) == 1 and not node.keywords
    return node.func.id if fits else None


def _value(node: ast.expr, values: Mapping[str, Numbers]) -> Numbers:
    if isinstance(node, ast.BinOp):
        made: Numbers = _BINARY[type(node.op)](_value(node.left, values), _value(node.right, values))
        return made
    if isinstance(node, ast.UnaryOp):
        inner = _value(node.operand, values)
        return -inner if isinstance(node.op, ast.USub) else inner
    name = _call(node)
    if name is not None:
        inner = _value(node.args[0], values)  # type: ignore[attr-defined]  # _call looked
        mean_or_sum = np.mean if name == "mean" else np.sum
        return np.asarray(mean_or_sum(inner, axis=-1, keepdims=True), dtype=np.float64)
    if isinstance(node, ast.Name):
        return values[node.id]
    assert isinstance(node, ast.Constant)
    return np.full(1, float(node.value))  # type: ignore[arg-type]  # checked
