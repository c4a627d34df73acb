"""A factor of the forward pass that autograd does not follow, or none that it does."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.mistakes.history import carries, shown, tracked
from grader.mistakes.passes import forward_names, forward_statements
from grader.mistakes.program import Changes, Mutation, Program, expression, one_and_all, text

_WAYS = (
    ("detach-in-forward", ".detach()", "detaches"),
    ("data-in-forward", ".data", "takes .data of"),
    ("item-breaks-graph", ".item()", "takes .item() of"),
)


def mutate(program: Program) -> Iterator[Mutation]:
    for name, suffix, verb in _WAYS:
        yield from _names(program, name, suffix, verb)
        yield from _factors(program, name, suffix, verb)
    yield from _in_place(program)


def _names(program: Program, name: str, suffix: str, verb: str) -> Iterator[Mutation]:
    uses = list(forward_names(program))
    sites: list[tuple[str, Changes]] = []
    for node in uses:
        alike = [use for use in uses if use.id == node.id]
        which = f" (use {alike.index(node) + 1})" if len(alike) > 1 else ""
        label = f"{verb} {shown(program, node.id)}{which}"
        sites.append((label, {node: expression(f"{node.id}{suffix}")}))
    for each in dict.fromkeys(use.id for use in uses):
        alike = [use for use in uses if use.id == each]
        if 1 < len(alike) < len(uses):
            changes: Changes = {use: expression(f"{each}{suffix}") for use in alike}
            yield name, f"{verb} {shown(program, each)} everywhere", program.edited(changes)
    yield from one_and_all(program, name, sites, f"{verb} everything in the forward pass")


def _factors(program: Program, name: str, suffix: str, verb: str) -> Iterator[Mutation]:
    """Powers as products, of which autograd follows one factor or all but one."""
    names = tracked(program)
    powers = [
        (node, base, exponent)
        for statement in forward_statements(program)
        for node in ast.walk(statement)
        for base, exponent in _power(node)
        # The .item() of a difference of vectors is another mistake.
        if carries(base, names) and (suffix != ".item()" or isinstance(base, ast.Name))
    ]
    for how in ("all factors but one", "one factor"):
        sites: list[tuple[str, Changes]] = []
        for node, base, exponent in powers:
            whole = text(base)
            rest = "" if exponent == 2 else f" ** {exponent - 1}"
            first, second = (rest, suffix) if how == "one factor" else ("", suffix + rest)
            made = f"({whole}{first} * {whole}{second})"
            sites.append((f"{verb} {how} of {ast.unparse(node)}", {node: expression(made)}))
        yield from one_and_all(program, name, sites, f"{verb} {how} of every power")


def _power(node: ast.AST) -> Iterator[tuple[ast.expr, int]]:
    base: ast.expr | None = None
    exponent: ast.expr = ast.Constant(value=2)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow):
        base, exponent = node.left, node.right
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        inside = node.args if ast.unparse(node.func.value) == "torch" else [node.func.value, *node.args]
        if node.func.attr == "pow" and len(inside) == 2:
            base, exponent = inside
        elif node.func.attr == "square" and len(inside) == 1:
            base = inside[0]
    if base is None or not isinstance(exponent, ast.Constant):
        return
    if isinstance(exponent.value, int) and exponent.value >= 2:
        yield base, exponent.value


def _in_place(program: Program) -> Iterator[Mutation]:
    """``detach_`` cuts the tensor off that was meant to stay attached."""
    for node in ast.walk(program.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "detach":
            new = expression(f"{text(node.func.value)}.detach_()")
            label = f"detaches {ast.unparse(node.func.value)} itself, not a copy of it"
            yield "detach-in-forward", label, program.edited({node: new})
