"""Backpropagation by hand: the mask of a relu, what a layer saw, and its transposes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.mistakes.program import Changes, Mutation, Program, expression, one_and_all, text

_RELUS = ("relu", "clamp", "clip", "maximum")


def mutate(program: Program) -> Iterator[Mutation]:
    yield from _mask(program)
    yield from _before_the_relu(program)
    yield from _transposes(program)


def _mask(program: Program) -> Iterator[Mutation]:
    missing: list[tuple[str, Changes]] = []
    wrong: list[tuple[str, Changes]] = []
    for node in ast.walk(program.tree):
        for compare, gradient in _masked(node):
            missing.append((f"leaves the mask out of {ast.unparse(node)}", {node: gradient}))
            made = expression(f"{text(gradient)} {_sign(compare)} 0")
            wrong.append((f"masks {ast.unparse(gradient)} by its own sign", {compare: made}))
    yield from one_and_all(program, "relu-mask-missing", missing, "leaves every mask out")
    yield from one_and_all(program, "relu-mask-from-gradient", wrong, "masks every gradient by its own sign")


def _masked(node: ast.AST) -> Iterator[tuple[ast.Compare, ast.expr]]:
    """The comparison and the gradient it masks, in a product or a ``torch.where``."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        for mask, gradient in ((node.right, node.left), (node.left, node.right)):
            compare = _compare(mask)
            if compare is not None:
                yield compare, gradient
    elif isinstance(node, ast.Call) and ast.unparse(node.func) == "torch.where" and len(node.args) == 3:
        compare = _compare(node.args[0])
        if compare is not None:
            yield compare, node.args[1]


def _compare(node: ast.expr) -> ast.Compare | None:
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        node = node.func.value
    if not isinstance(node, ast.Compare) or not isinstance(node.ops[0], ast.Gt | ast.GtE):
        return None
    against = node.comparators[0]
    return node if isinstance(against, ast.Constant) and against.value == 0 else None


def _sign(compare: ast.Compare) -> str:
    return ">" if isinstance(compare.ops[0], ast.Gt) else ">="


def _before_the_relu(program: Program) -> Iterator[Mutation]:
    before: dict[str, ast.expr] = {}
    for node in ast.walk(program.tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and isinstance(node.value, ast.Call):
            inside = _relu_of(node.value)
            if inside is not None:
                before[node.targets[0].id] = inside
    sites: list[tuple[str, Changes]] = []
    for node in ast.walk(program.tree):
        turned = _transposed(node)
        if isinstance(turned, ast.Name) and turned.id in before:
            label = f"takes {turned.id} from before the relu on the way back"
            sites.append((label, {turned: before[turned.id]}))
    yield from one_and_all(program, "preactivation-used", sites, "goes back with the values before every relu")


def _relu_of(call: ast.Call) -> ast.expr | None:
    if not isinstance(call.func, ast.Attribute) or call.func.attr not in _RELUS:
        return None
    module = ast.unparse(call.func.value) in {"torch", "F", "torch.nn.functional", "nn.functional", "functional"}
    inside = call.args[0] if module and call.args else call.func.value
    return None if module and not call.args else inside


def _transposed(node: ast.AST) -> ast.expr | None:
    """What a node is the transpose of."""
    if isinstance(node, ast.Attribute) and node.attr in {"T", "mT"}:
        return node.value
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in {"t", "transpose"}:
        return node.func.value
    return None


def _transposes(program: Program) -> Iterator[Mutation]:
    missing: list[tuple[str, Changes]] = []
    for node in ast.walk(program.tree):
        turned = _transposed(node)
        if turned is not None:
            missing.append((f"does not transpose {ast.unparse(turned)}", {node: turned}))
    yield from one_and_all(program, "missing-transpose", missing, "transposes nothing")
    sites: list[tuple[str, Changes]] = [
        (f"leaves {ast.unparse(node)} transposed", {node: expression(f"({ast.unparse(node)}).T")})
        for node in ast.walk(program.tree)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult) and _transposed(node.left) is not None
    ]
    yield from one_and_all(program, "missing-transpose", sites, "leaves every product transposed")
