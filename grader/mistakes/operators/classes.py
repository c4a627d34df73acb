"""Mistakes in one's own ``Module`` and ``Function`` classes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.mistakes.program import Changes, Mutation, Program, expression, one_and_all


def mutate(program: Program) -> Iterator[Mutation]:
    yield from _modules(program)
    for node in ast.walk(program.tree):
        if isinstance(node, ast.ClassDef) and any(ast.unparse(base).endswith("Function") for base in node.bases):
            for method in node.body:
                if isinstance(method, ast.FunctionDef) and method.name == "backward":
                    yield from _functions(program, method)


def _modules(program: Program) -> Iterator[Mutation]:
    initialised: list[tuple[str, Changes]] = []
    plain: list[tuple[str, Changes]] = []
    for node in ast.walk(program.tree):
        if isinstance(node, ast.Expr) and ast.unparse(node).startswith("super().__init__("):
            initialised.append(("does not call super().__init__()", {node: []}))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"torch.nn.Parameter", "nn.Parameter", "Parameter"}:
            new = expression(f"({ast.unparse(node.args[0])}).requires_grad_()") if node.args else node
            plain.append((f"makes line {node.lineno}'s parameter a plain tensor", {node: new}))
    yield from one_and_all(program, "missing-super-init", initialised, "never calls super().__init__()")
    yield from one_and_all(program, "unregistered-parameter", plain, "makes every parameter a plain tensor")


def _functions(program: Program, method: ast.FunctionDef) -> Iterator[Mutation]:
    incoming = [argument.arg for argument in method.args.args[1:]]
    forgotten: list[tuple[str, Changes]] = []
    fewer: list[tuple[str, Changes]] = []
    for node in ast.walk(method):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
            for grad, rest in ((node.left, node.right), (node.right, node.left)):
                if isinstance(grad, ast.Name) and grad.id in incoming:
                    forgotten.append((f"leaves {grad.id} out of {ast.unparse(node)}", {node: rest}))
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple) and node.value.elts:
            fewer.append(("returns one gradient too few", {node.value: _tuple(node.value.elts[:-1])}))
        elif isinstance(node, ast.Return) and node.value is not None:
            fewer.append(("returns one gradient too many", {node.value: _tuple([node.value, node.value])}))
    yield from one_and_all(program, "function-ignores-grad_output", forgotten, "ignores every incoming gradient")
    yield from one_and_all(program, "function-wrong-count", fewer, "returns the wrong number of gradients")


def _tuple(items: list[ast.expr]) -> ast.expr:
    return items[0] if len(items) == 1 else ast.Tuple(elts=items, ctx=ast.Load())
