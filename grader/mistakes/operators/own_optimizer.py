"""Mistakes in one's own optimizer class: ``step`` changes parameters in place, ``zero_grad`` clears gradients."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from grader.mistakes.program import Changes, Mutation, Program, expression, one_and_all, statements, text

_INPLACE: Final = {"sub_": "-", "add_": "+"}
_OTHER: Final = {"sub_": "add_", "add_": "sub_"}
_OPERATORS: Final[dict[type[ast.operator], tuple[str, type[ast.operator]]]] = {
    ast.Sub: ("-", ast.Add),
    ast.Add: ("+", ast.Sub),
}


def mutate(program: Program) -> Iterator[Mutation]:
    for node in ast.walk(program.tree):
        if isinstance(node, ast.ClassDef):
            methods = {each.name: each for each in node.body if isinstance(each, ast.FunctionDef)}
            if "step" in methods:
                yield from _step(program, methods["step"])
                if "zero_grad" in methods:
                    yield from _clearing(program, methods["zero_grad"])


def _step(program: Program, method: ast.FunctionDef) -> Iterator[Mutation]:
    updates = list(_updates(method))
    uphill: list[tuple[str, Changes]] = []
    rebound: list[tuple[str, Changes]] = []
    for update, target, sign, amount, other in updates:
        name = ast.unparse(target)
        uphill.append((f"moves {name} uphill", {update: other}))
        bare = name.removesuffix(".data")
        if bare.isidentifier():
            rebound.append(
                (f"gives the name {bare} to the result", {update: statements(f"{bare} = {bare} {sign} {amount}")})
            )
    yield from one_and_all(program, "sign-flipped", uphill, "moves everything uphill")
    outside = _tracked(method)
    for name in ("rebind-under-no-grad", "rebind-parameter"):
        if name == "rebind-parameter" and outside is None:
            continue
        both = outside if name == "rebind-parameter" and outside else {}
        sites = [(label, {**both, **changes}) for label, changes in rebound]
        yield from one_and_all(program, name, sites, "makes every parameter anew")
    if outside is not None and updates:
        yield "inplace-leaf", "changes parameters in place outside no_grad", program.edited(outside)


def _updates(method: ast.FunctionDef) -> Iterator[tuple[ast.stmt, ast.expr, str, str, list[ast.stmt]]]:
    """Every change of a parameter in place: the statement, what it changes, the sign, the amount, the other way.

    A parameter is what a loop of the method gives, alone or first of several.
    """
    parameters = _parameters(method)
    for node in ast.walk(method):
        if isinstance(node, ast.AugAssign) and type(node.op) in _OPERATORS and _base(node.target) in parameters:
            sign, flipped = _OPERATORS[type(node.op)]
            other: ast.stmt = ast.AugAssign(target=node.target, op=flipped(), value=node.value)
            yield node, node.target, sign, text(node.value), [other]
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and len(node.value.args) == 1:
            called = node.value.func
            if isinstance(called, ast.Attribute) and called.attr in _INPLACE and _base(called.value) in parameters:
                alpha = next((ast.unparse(k.value) for k in node.value.keywords if k.arg == "alpha"), None)
                amount = text(node.value.args[0]) + (f" * ({alpha})" if alpha else "")
                swapped = ast.Attribute(value=called.value, attr=_OTHER[called.attr], ctx=ast.Load())
                call = ast.Call(func=swapped, args=node.value.args, keywords=node.value.keywords)
                yield node, called.value, _INPLACE[called.attr], amount, [ast.Expr(value=call)]


def _parameters(method: ast.FunctionDef) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(method):
        if isinstance(node, ast.For):
            target: ast.expr = node.target
            while isinstance(target, ast.Tuple):
                # `for i, p in enumerate(...)` and `for p, v in zip(...)`
                counted = isinstance(node.iter, ast.Call) and ast.unparse(node.iter.func) == "enumerate"
                target = target.elts[1 if counted and target is node.target else 0]
            names.add(ast.unparse(target))
    return names


def _base(node: ast.expr) -> str:
    return ast.unparse(node).removesuffix(".data")


def _tracked(method: ast.FunctionDef) -> dict[ast.AST, ast.AST | list[ast.stmt]] | None:
    """The changes that leave out ``no_grad``, as a decorator or a block; None where there is none."""
    for node in ast.walk(method):
        if isinstance(node, ast.With) and any("no_grad" in ast.unparse(item) for item in node.items):
            return {node.items[0].context_expr: expression("torch.enable_grad()")}
    for decorator in method.decorator_list:
        if "no_grad" in ast.unparse(decorator):
            return {decorator: expression("torch.enable_grad()")}
    return None


def _clearing(program: Program, method: ast.FunctionDef) -> Iterator[Mutation]:
    yield "grads-accumulate", "clears nothing", program.edited({method.body[0]: [ast.Pass()], **_rest(method)})
    loops = [node for node in ast.walk(method) if isinstance(node, ast.For)]
    for loop in loops:
        for part, which in (("[:1]", "the first"), ("[-1:]", "the last")):
            new = expression(f"list({ast.unparse(loop.iter)}){part}")
            yield "zero-only-some", f"clears {which} parameter only", program.edited({loop.iter: new})


def _rest(method: ast.FunctionDef) -> dict[ast.AST, ast.AST | list[ast.stmt]]:
    return {statement: [] for statement in method.body[1:]}
