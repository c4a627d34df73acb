"""The hand-written update: a new tensor under an old name, or a leaf changed while it is tracked."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.mistakes.by_hand import by_hand
from grader.mistakes.passes import cleared, steps
from grader.mistakes.program import Changes, Mutation, Program, statements


def mutate(program: Program) -> Iterator[Mutation]:
    written = by_hand(program)
    clearing = [each for block in written.blocks() for each in block if cleared(written, each)]
    for block in written.blocks():
        for statement in block:
            if not isinstance(statement, ast.With) or not steps(written, statement):
                continue
            new = _rebinding(statement)
            if new is None:
                continue
            under = ast.With(items=statement.items, body=new)
            ways: tuple[tuple[str, str, list[ast.stmt]], ...] = (
                ("rebind-parameter", "gives the parameter's name to the result of the update", new),
                ("rebind-under-no-grad", "makes the parameter anew under no_grad", [under]),
                ("inplace-leaf", "changes the parameter in place outside no_grad", statement.body),
            )
            for name, label, made in ways:
                yield name, label, written.edited({statement: made})
                if name != "inplace-leaf" and clearing:
                    gone: Changes = {each: [] for each in clearing}
                    yield name, f"{label}, and clears nothing", written.edited({**gone, statement: made})
                    after = [*made, *_zeroing(statement)]
                    yield name, f"{label}, and clears its gradient", written.edited({**gone, statement: after})


def _zeroing(block: ast.With) -> list[ast.stmt]:
    names = [ast.unparse(each.target) for each in block.body if isinstance(each, ast.AugAssign)]
    return [made for name in names for made in statements(f"{name}.grad.zero_()")]


def _rebinding(block: ast.With) -> list[ast.stmt] | None:
    made: list[ast.stmt] = []
    for statement in block.body:
        if not isinstance(statement, ast.AugAssign) or not isinstance(statement.target, ast.Name):
            return None
        sign = "-" if isinstance(statement.op, ast.Sub) else "+"
        name = statement.target.id
        made += statements(f"{name} = {name} {sign} {ast.unparse(statement.value)}")
    return made
