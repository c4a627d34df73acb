"""The forgotten factor 2: half the derivative."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.mistakes.by_hand import by_hand
from grader.mistakes.history import carries, shown, tracked
from grader.mistakes.passes import backwards, forward_statements, gradient_reads
from grader.mistakes.program import Changes, Mutation, Program, expression, one_and_all, text


def mutate(program: Program) -> Iterator[Mutation]:
    written = by_hand(program)
    reads: list[tuple[str, Changes]] = [
        (f"halves the gradient of {shown(written, leaf)}", {read: expression(f"({text(read)} / 2)")})
        for leaf, read in gradient_reads(written)
    ]
    yield from one_and_all(written, "forgot-factor-2", reads, "halves every gradient")
    yield from _halved_loss(program)
    yield from _dropped(program)


def _halved_loss(program: Program) -> Iterator[Mutation]:
    roots = {each.root.id for each in backwards(program) if isinstance(each.root, ast.Name)}
    sites: list[tuple[str, Changes]] = []
    for statement in forward_statements(program):
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) in roots:
            made = expression(f"{text(statement.value)} / 2")
            sites.append((f"halves {ast.unparse(statement.targets[0])}", {statement.value: made}))
    yield from one_and_all(program, "forgot-factor-2", sites, "halves every result it goes backward from")


def _dropped(program: Program) -> Iterator[Mutation]:
    """``2 *`` left out of a derivative that is written down; in a forward pass it is no derivative's."""
    names = tracked(program)
    sites: list[tuple[str, Changes]] = []
    for node in ast.walk(program.tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult) and not carries(node, names):
            for two, rest in ((node.left, node.right), (node.right, node.left)):
                if isinstance(two, ast.Constant) and two.value == 2:
                    sites.append((f"drops the factor 2 of {ast.unparse(node)}", {node: rest}))
    yield from one_and_all(program, "forgot-factor-2", sites, "drops every factor 2")
