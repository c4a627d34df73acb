"""A column against a row: every prediction minus every target."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from grader.mistakes.history import tensors
from grader.mistakes.program import Mutation, Program, expression, text

_SHAPES = (
    (".reshape(-1, 1)", "a column"),
    (".reshape(-1)", "a row"),
    (".unsqueeze(1)", "one dimension more"),
)


def mutate(program: Program) -> Iterator[Mutation]:
    names = tensors(program)
    given = {name for name, annotation in program.parameters().items() if annotation.endswith("Tensor")}
    for left, right in _pairs(program):
        sides = [side for side in (left, right) if isinstance(side, ast.Name) and side.id in given]
        if not sides or not all(_uses(side, names) for side in (left, right)):
            continue
        for suffix, shape in _SHAPES:
            for side in (left, right):
                label = f"makes {ast.unparse(side)} {shape}"
                yield "broadcast-n-n1", label, program.edited({side: expression(f"{text(side)}{suffix}")})


def _uses(node: ast.expr, names: AbstractSet[str]) -> bool:
    return any(isinstance(each, ast.Name) and each.id in names for each in ast.walk(node))


def _pairs(program: Program) -> Iterator[tuple[ast.expr, ast.expr]]:
    """What is compared element by element: both sides of a difference, both arguments of a loss."""
    for node in ast.walk(program.tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub):
            yield node.left, node.right
        elif isinstance(node, ast.Call) and len(node.args) == 2 and "loss" in ast.unparse(node.func).lower():
            yield node.args[0], node.args[1]
