"""The loss computed once, before the loop, and parameters changed behind the graph's back."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.mistakes.history import creations, leaves, shown
from grader.mistakes.passes import Backward, backwards, forward_statements
from grader.mistakes.program import Changes, Mutation, Program, statements, text


def mutate(program: Program) -> Iterator[Mutation]:
    for each in backwards(program):
        yield from _outside(program, each)
        yield from _written(program, each)


def _outside(program: Program, each: Backward) -> Iterator[Mutation]:
    loop = next((node for node in program.loops() if node.body is each.block), None)
    if loop is None:
        return
    forward = [s for s in forward_statements(program) if s in each.before and isinstance(s, ast.Assign)]
    if not forward:
        return
    (again,) = statements(f"{text(each.root)}.backward(retain_graph=True)")
    for backward, how in ((again, "keeping its graph"), (each.statement, "and goes backward from it in every round")):
        left = [backward if s is each.statement else s for s in loop.body if s not in forward]
        made = (
            ast.For(target=loop.target, iter=loop.iter, body=left, orelse=loop.orelse)
            if isinstance(loop, ast.For)
            else ast.While(test=loop.test, body=left, orelse=loop.orelse)
        )
        label = f"computes the loss once, before the loop, {how}"
        yield "graph-outside-loop", label, program.edited({loop: [*forward, made]})


def _written(program: Program, each: Backward) -> Iterator[Mutation]:
    own = [name for name, _, _ in creations(program)] or leaves(program)
    for name in own:
        changes: Changes = {each.statement: [*statements(f"{name}.data -= 1"), each.statement]}
        label = f"changes {shown(program, name)} through .data before backward"
        yield "data-write-before-backward", label, program.edited(changes)
