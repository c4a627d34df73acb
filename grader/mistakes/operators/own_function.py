"""Mistakes in one's own ``autograd.Function``, and in the ``backward`` of a scalar class that calls itself.

The mask of a backward pass that is decided by comparing is treated like relu's, whose mistakes have names.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from grader.mistakes.program import Changes, Mutation, Program, expression, one_and_all, text


def mutate(program: Program) -> Iterator[Mutation]:
    for node in ast.walk(program.tree):
        if not isinstance(node, ast.ClassDef):
            continue
        method = next(
            (each for each in node.body if isinstance(each, ast.FunctionDef) and each.name == "backward"), None
        )
        if method is None:
            continue
        if any(ast.unparse(base).endswith("Function") for base in node.bases):
            yield from _functions(program, method)
        else:
            yield from _recursive(program, method)


def _functions(program: Program, method: ast.FunctionDef) -> Iterator[Mutation]:
    incoming = [argument.arg for argument in method.args.args[1:]]
    forgotten: list[tuple[str, Changes]] = []
    fewer: list[tuple[str, Changes]] = []
    negated: list[tuple[str, Changes]] = []
    for node in ast.walk(method):
        for grad, rest in _factors(node):
            if isinstance(grad, ast.Name) and grad.id in incoming:
                forgotten.append((f"leaves {grad.id} out of {ast.unparse(node)}", {node: rest}))
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple) and node.value.elts:
            fewer.append(("returns one gradient too few", {node.value: _tuple(node.value.elts[:-1])}))
            negated += [_negated(item) for item in node.value.elts if not isinstance(item, ast.Constant)]
        elif isinstance(node, ast.Return) and node.value is not None:
            fewer.append(("returns one gradient too many", {node.value: _tuple([node.value, node.value])}))
            negated.append(_negated(node.value))
    yield from one_and_all(program, "function-ignores-grad_output", forgotten, "ignores every incoming gradient")
    yield from _ones(program, method, incoming)
    yield from one_and_all(program, "function-wrong-count", fewer, "returns the wrong number of gradients")
    yield from one_and_all(program, "sign-flipped", negated, "negates every gradient")
    yield from _masks(program, method, incoming)


def _negated(item: ast.expr) -> tuple[str, Changes]:
    return f"negates {ast.unparse(item)}", {item: expression(f"-{text(item)}")}


def _ones(program: Program, method: ast.FunctionDef, incoming: Sequence[str]) -> Iterator[Mutation]:
    """However it is used, what arrives counts as ones: the derivative by itself."""
    uses: dict[ast.AST, ast.AST | list[ast.stmt]] = {
        node: expression(f"torch.ones_like({node.id})")
        for node in ast.walk(method)
        if isinstance(node, ast.Name) and node.id in incoming and isinstance(node.ctx, ast.Load)
    }
    if uses:
        yield "function-ignores-grad_output", "takes ones for what arrives", program.edited(uses)


def _masks(program: Program, method: ast.FunctionDef, incoming: Sequence[str]) -> Iterator[Mutation]:
    """A factor that is a comparison, of something that was saved, lets the gradient through or not."""
    if not incoming:
        return
    for node in ast.walk(method):
        for mask, rest in _factors(node):
            compared = [each for each in ast.walk(mask) if isinstance(each, ast.Compare)]
            if not compared:
                continue
            yield "relu-mask-missing", f"leaves out {ast.unparse(mask)}", program.edited({node: rest})
            names: dict[ast.AST, ast.AST | list[ast.stmt]] = {
                each: expression(incoming[0]) for each in ast.walk(mask) if _is_value(each)
            }
            label = f"asks {incoming[0]} in {ast.unparse(mask)}"
            yield "relu-mask-from-gradient", label, program.edited(names)


def _is_value(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id not in {"torch", "abs"}


def _recursive(program: Program, method: ast.FunctionDef) -> Iterator[Mutation]:
    """A backward that hands each parent its share: the share without what arrived here."""
    incoming = {argument.arg for argument in method.args.args[1:]}
    sites: list[tuple[str, Changes]] = []
    for node in ast.walk(method):
        for grad, rest in _factors(node):
            arrived = isinstance(grad, ast.Name) and grad.id in incoming
            if arrived or (isinstance(grad, ast.Attribute) and grad.attr == "grad"):
                sites.append((f"leaves {ast.unparse(grad)} out of {ast.unparse(node)}", {node: rest}))
    yield from one_and_all(program, "function-ignores-grad_output", sites, "ignores every incoming gradient")


def _factors(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Both ways to read a product."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        yield node.left, node.right
        yield node.right, node.left


def _tuple(items: list[ast.expr]) -> ast.expr:
    return items[0] if len(items) == 1 else ast.Tuple(elts=items, ctx=ast.Load())
