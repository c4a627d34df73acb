"""Sums and means in an expression: finding them, and taking the other one."""

from __future__ import annotations

import ast

from grader.mistakes.program import expression, text

_OTHER = {"mean": "sum", "sum": "mean"}


def calls(node: ast.AST) -> list[ast.Call]:
    """Every reduction of a whole tensor, the outermost first."""
    return [each for each in ast.walk(node) if isinstance(each, ast.Call) and other(each) is not None]


def other(call: ast.Call) -> ast.expr | None:
    """The same with the other reduction; None for what reduces nothing, or along some axis only."""
    func = call.func
    name = ast.unparse(func).rpartition(".")[2]
    if name in {"mse_loss", "MSELoss"}:
        return _other_loss(call)
    if not isinstance(func, ast.Attribute) or name not in _OTHER or call.keywords:
        return None
    whole = len(call.args) == (1 if ast.unparse(func.value) == "torch" else 0)
    if not whole:
        return None
    swapped = ast.Attribute(value=func.value, attr=_OTHER[name], ctx=ast.Load())
    return ast.Call(func=swapped, args=call.args, keywords=[])


def flipped(node: ast.expr) -> ast.expr | None:
    """An expression with its outermost reduction exchanged; None where it has none."""
    found = calls(node)
    if not found:
        return None
    made = other(found[0])
    assert made is not None
    if found[0] is node:
        return made
    for parent in ast.walk(node):
        for field, value in ast.iter_fields(parent):
            if value is found[0]:
                setattr(parent, field, made)
    return node


def _other_loss(call: ast.Call) -> ast.expr:
    given = {keyword.arg: ast.unparse(keyword.value) for keyword in call.keywords}
    reduction = "mean" if given.get("reduction") == "'sum'" else "sum"
    arguments = [text(each) for each in call.args]
    arguments += [f"{name}={value}" for name, value in given.items() if name != "reduction"]
    arguments.append(f"reduction='{reduction}'")
    return expression(f"{ast.unparse(call.func)}({', '.join(arguments)})")
