"""Steps uphill, and derivatives of the wrong sign."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.mistakes.by_hand import by_hand
from grader.mistakes.history import shown, tensors
from grader.mistakes.passes import backwards, gradient_reads, in_steps, steps
from grader.mistakes.program import Changes, Mutation, Program, expression, one_and_all, text


def mutate(program: Program) -> Iterator[Mutation]:
    written = by_hand(program)
    yield from _uphill(written)
    inside = in_steps(written)
    reads: list[tuple[str, Changes]] = [
        (f"negates the gradient of {shown(written, leaf)}", {read: expression(f"(-{text(read)})")})
        for leaf, read in gradient_reads(written)
        if read not in inside
    ]
    yield from one_and_all(written, "sign-flipped", reads, "negates every gradient")
    if not backwards(program):
        yield from _swapped(program)


def _uphill(program: Program) -> Iterator[Mutation]:
    sites: list[tuple[str, Changes]] = []
    for node in ast.walk(program.tree):
        if not isinstance(node, ast.AugAssign | ast.Assign) or not steps(program, node):
            continue
        target = node.target if isinstance(node, ast.AugAssign) else node.targets[0]
        name = ast.unparse(target).removesuffix(".data")
        label = f"moves {shown(program, name)} uphill"
        other = ast.Add() if _sub(node) else ast.Sub()
        if isinstance(node, ast.AugAssign):
            sites.append((label, {node: ast.AugAssign(target=node.target, op=other, value=node.value)}))
        elif isinstance(node.value, ast.BinOp):
            sites.append((label, {node.value: ast.BinOp(left=node.value.left, op=other, right=node.value.right)}))
    yield from one_and_all(program, "sign-flipped", sites, "steps uphill")


def _sub(node: ast.AugAssign | ast.Assign) -> bool:
    op = node.op if isinstance(node, ast.AugAssign) else getattr(node.value, "op", None)
    return isinstance(op, ast.Sub)


def _swapped(program: Program) -> Iterator[Mutation]:
    """A difference taken the wrong way round, in a derivative that is written down."""
    names = tensors(program)
    sites: list[tuple[str, Changes]] = []
    for node in ast.walk(program.tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub):
            called = isinstance(node.left, ast.Call) and isinstance(node.right, ast.Call)
            named = any(isinstance(side, ast.Name) and side.id in names for side in (node.left, node.right))
            if called or named:
                new = ast.BinOp(left=node.right, op=ast.Sub(), right=node.left)
                sites.append((f"turns {ast.unparse(node)} round", {node: new}))
    yield from one_and_all(program, "sign-flipped", sites, "turns every difference round")
