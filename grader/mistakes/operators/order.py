"""Clear, go backward, step: the right three in the wrong order, or one of them missing."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.mistakes.by_hand import guarded
from grader.mistakes.history import leaves
from grader.mistakes.passes import Backward, backwards, cleared, method_call, steps
from grader.mistakes.program import Changes, Mutation, Program, replaced, statements


def mutate(program: Program) -> Iterator[Mutation]:
    for each in backwards(program):
        stepping = [statement for statement in each.block if steps(program, statement)]
        if stepping and leaves(program):
            yield from _cleared_before(program, each, stepping)
            yield from _stepped_before(program, each, stepping)
            yield from _never_stepped(program, each, stepping)
            yield from _never_backward(program, each, stepping)


def _cleared_before(program: Program, each: Backward, stepping: list[ast.stmt]) -> Iterator[Mutation]:
    later = [statement for statement in stepping if each.block.index(statement) > each.index]
    if later:
        lines = "\n".join(f"{name}.grad.zero_()" for name in leaves(program))
        changes: Changes = {later[0]: [*statements(lines), later[0]]}
        yield "zero-before-step", "clears the gradients between backward and step", program.edited(changes)


def _stepped_before(program: Program, each: Backward, stepping: list[ast.stmt]) -> Iterator[Mutation]:
    rest = [statement for statement in each.block if statement not in stepping]
    place = rest.index(each.statement)
    for step, how in ((guarded(program, stepping), ""), (stepping, ", also in the first round")):
        new = [*rest[:place], *step, *rest[place:]]
        yield "step-before-backward", f"steps just before backward{how}", program.edited(replaced(each.block, new))
    others = [s for s in rest if s is not each.statement and not cleared(program, s)]
    clearing = [s for s in rest if cleared(program, s)]
    loop = any(each.block is node.body for node in program.loops())
    if loop and clearing:
        safe = [new for s in clearing for new in guarded(program, [s])]
        lagging = [*guarded(program, stepping), *safe, *others, each.statement]
        label = "steps first, with the gradients of the round before"
        yield "step-before-backward", label, program.edited(replaced(each.block, lagging))
        logs = [s for s in others if each.block.index(s) > each.index]
        if logs:
            # The same, but what was noted after the step is still noted after it.
            early = [s for s in others if s not in logs]
            lagging = [*guarded(program, stepping), *logs, *safe, *early, each.statement]
            yield "step-before-backward", label, program.edited(replaced(each.block, lagging))
        kept = [*guarded(program, stepping), *others, each.statement]
        label = "steps first, and never clears"
        yield "step-before-backward", label, program.edited(replaced(each.block, kept))


def _never_stepped(program: Program, each: Backward, stepping: list[ast.stmt]) -> Iterator[Mutation]:
    bare: dict[ast.AST, ast.AST | list[ast.stmt]] = {}
    for statement in stepping:
        call = method_call(statement, "step")
        bare[statement] = statements(ast.unparse(call.func)) if call else []
    yield "step-not-called", "never takes a step", program.edited(bare)


def _never_backward(program: Program, each: Backward, stepping: list[ast.stmt]) -> Iterator[Mutation]:
    """Without a gradient an optimizer does nothing, and does not complain."""
    clearing = [s for s in each.block if cleared(program, s)]
    changes: dict[ast.AST, ast.AST | list[ast.stmt]] = {each.statement: []}
    changes.update({s: guarded(program, [s]) for s in (*stepping, *clearing)})
    yield "forgot-backward", "never goes backward, so that the step has no gradient", program.edited(changes)
