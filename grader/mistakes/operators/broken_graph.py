"""A forward pass that leaves no graph: under ``no_grad``, made anew from its numbers, or by another library."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.mistakes.history import carries, tracked
from grader.mistakes.passes import AS_TENSORS, as_tensors, backwards, forward_statements
from grader.mistakes.program import Changes, Mutation, Program, expression, one_and_all, together

_FUNCTIONS = frozenset({"sin", "cos", "tan", "exp", "log", "sqrt", "tanh"})


def mutate(program: Program) -> Iterator[Mutation]:
    yield from _no_grad(program)
    yield from _made_anew(program)
    yield from together(_made_anew(as_tensors(program)), AS_TENSORS)
    yield from _other_library(program)
    yield from _no_brackets(program)


def _no_grad(program: Program) -> Iterator[Mutation]:
    sites: list[tuple[str, Changes]] = []
    for statement in forward_statements(program):
        if isinstance(statement, ast.Assign | ast.Return):
            context = ast.withitem(context_expr=expression("torch.no_grad()"), optional_vars=None)
            what = ast.unparse(statement.targets[0]) if isinstance(statement, ast.Assign) else "the result"
            sites.append((f"computes {what} under no_grad", {statement: ast.With(items=[context], body=[statement])}))
    yield from one_and_all(program, "no-grad-around-forward", sites, "computes everything under no_grad")


def _made_anew(program: Program) -> Iterator[Mutation]:
    roots = {each.root.id for each in backwards(program) if isinstance(each.root, ast.Name)}
    for name, extra, label in (
        ("tensor-of-tensors", "", "puts {} into a new tensor"),
        ("rewrap-requires-grad", ", requires_grad=True", "puts {} into a new tensor that requires grad"),
    ):
        sites: list[tuple[str, Changes]] = []
        for statement in forward_statements(program):
            if isinstance(statement, ast.Return) and isinstance(statement.value, ast.Tuple):
                continue
            if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) in roots:
                what = ast.unparse(statement.targets[0])
            elif isinstance(statement, ast.Return) and not roots:
                what = "the result"
            else:
                continue
            assert isinstance(statement, ast.Assign | ast.Return)
            assert statement.value is not None
            made = expression(f"torch.tensor({ast.unparse(statement.value)}{extra})")
            sites.append((label.format(what), {statement.value: made}))
        yield from one_and_all(program, name, sites, label.format("every result"))


def _other_library(program: Program) -> Iterator[Mutation]:
    names = tracked(program)
    for name, library in (("math-on-tensor", "math"), ("numpy-on-grad-tensor", "numpy")):
        sites: list[tuple[str, Changes]] = []
        for node in ast.walk(program.tree):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not carries(node, names):
                continue
            if ast.unparse(node.func.value) == "torch" and node.func.attr in _FUNCTIONS:
                new = expression(f"{library}.{node.func.attr}({', '.join(map(ast.unparse, node.args))})")
                sites.append((f"{library}.{node.func.attr} for torch.{node.func.attr}", {node: new}))
        yield from one_and_all(program, name, sites, f"{library} for torch everywhere")


def _no_brackets(program: Program) -> Iterator[Mutation]:
    sites: list[tuple[str, Changes]] = []
    for node in ast.walk(program.tree):
        if isinstance(node, ast.withitem) and isinstance(node.context_expr, ast.Call):
            func = node.context_expr.func
            if ast.unparse(func).endswith("no_grad") and not node.context_expr.args:
                sites.append(("with torch.no_grad: without brackets", {node.context_expr: func}))
    yield from one_and_all(program, "no-grad-without-parens", sites, "no_grad without brackets everywhere")
