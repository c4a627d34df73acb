"""Which names autograd tracks in a reference.

Everything here is a guess from names and shapes of code. A wrong guess costs a mutant, never a verdict.
"""

from __future__ import annotations

import ast
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final

from grader.mistakes.program import Program

_OPTIMIZERS: Final = ("SGD", "Adam", "AdamW", "RMSprop", "Adagrad")
PLAIN: Final = frozenset({"item", "detach", "tolist", "numpy"})
"""Methods whose result autograd does not follow."""

# Every family asks the same questions of the same few programs.
_remembered = lru_cache(maxsize=32)


@_remembered
def optimizers(program: Program) -> tuple[tuple[ast.Assign, str, ast.Call], ...]:
    """Statements ``name = torch.optim.SGD(...)``."""
    found = []
    for node in ast.walk(program.tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and makes_optimizer(node.value):
            assert isinstance(node.value, ast.Call)
            found.append((node, node.targets[0].id, node.value))
    return tuple(found)


def makes_optimizer(value: ast.expr | None) -> bool:
    return isinstance(value, ast.Call) and ast.unparse(value.func).rpartition(".")[2] in _OPTIMIZERS


def held(call: ast.Call) -> list[str]:
    """The names in an optimizer's list of parameters; none where it holds anything else, too."""
    if not call.args or not isinstance(call.args[0], ast.List | ast.Tuple):
        return []
    items = call.args[0].elts
    names = [item.id for item in items if isinstance(item, ast.Name)]
    return names if len(names) == len(items) else []


@_remembered
def creations(program: Program) -> tuple[tuple[str, ast.Assign, ast.Call], ...]:
    """Statements ``name = torch.tensor(..., requires_grad=True)`` or ``name = x.clone().requires_grad_()``."""
    found = []
    for node in ast.walk(program.tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and makes_leaf(node.value):
            assert isinstance(node.value, ast.Call)
            found.append((node.targets[0].id, node, node.value))
    return tuple(sorted(found, key=lambda each: each[1].lineno))


def makes_leaf(value: ast.expr | None) -> bool:
    if not isinstance(value, ast.Call):
        return False
    if isinstance(value.func, ast.Attribute) and value.func.attr == "requires_grad_":
        return True
    return any(
        keyword.arg == "requires_grad" and isinstance(keyword.value, ast.Constant) and keyword.value.value is True
        for keyword in value.keywords
    )


@_remembered
def leaves(program: Program) -> tuple[str, ...]:
    """Names of the tensors that gradients are taken with respect to, in the order of the source."""
    names = [name for name, _, _ in creations(program)]
    names += [name for _, _, call in optimizers(program) for name in held(call)]
    for node in ast.walk(program.tree):
        if not isinstance(node, ast.Attribute) or node.attr not in {"grad", "requires_grad"}:
            continue
        if isinstance(node.value, ast.Name) and node.value.id not in {"torch", "autograd"}:
            names.append(node.value.id)
    return tuple(dict.fromkeys(names))


def shown(program: Program, name: str) -> str:
    """How to call a leaf before a student, who knows the parameter ``a`` but not the reference's ``at``."""
    for leaf, _, call in creations(program):
        if leaf == name and call.args and isinstance(call.args[0], ast.Name):
            return call.args[0].id
    return name


@_remembered
def tensors(program: Program) -> frozenset[str]:
    """Names of parameters annotated as tensors, and of what is computed from them."""
    names = {name for name, annotation in program.parameters().items() if annotation.endswith("Tensor")}
    return _spread(program, names, through_leaves=True)


@_remembered
def tracked(program: Program) -> frozenset[str]:
    """Names of tensors with a history: the leaves and what is computed from them.

    Without a leaf of its own, a function's only tensor may be one that arrives tracked.
    """
    names = set(leaves(program))
    if not names:
        given = [name for name, annotation in program.parameters().items() if annotation.endswith("Tensor")]
        names = set(given) if len(given) == 1 else set()
    return _spread(program, names)


def _spread(program: Program, names: set[str], *, through_leaves: bool = False) -> frozenset[str]:
    assigned = [node for node in ast.walk(program.tree) if isinstance(node, ast.Assign | ast.AugAssign)]
    while True:
        more = set(names)
        for node in assigned:
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            known = through_leaves or not makes_leaf(node.value)
            if isinstance(target, ast.Name) and known and carries(node.value, names):
                more.add(target.id)
        if more == names:
            return frozenset(names)
        names = more


def carries(node: ast.AST, names: AbstractSet[str]) -> bool:
    """Whether an expression's value has a history, when those of ``names`` do."""
    if isinstance(node, ast.Name):
        return node.id in names
    if isinstance(node, ast.Attribute) and node.attr in {"grad", "data", "shape", "grad_fn"}:
        return False
    if isinstance(node, ast.Compare | ast.Lambda) or (isinstance(node, ast.expr) and makes_optimizer(node)):
        return False
    if isinstance(node, ast.Call):
        called = node.func
        if isinstance(called, ast.Attribute) and called.attr in {*PLAIN, "numel", "size", "grad", "append"}:
            return False
        if isinstance(called, ast.Name) and called.id in {"float", "int", "len", "range"}:
            return False
    return any(carries(child, names) for child in ast.iter_child_nodes(node))
