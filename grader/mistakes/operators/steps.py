"""One step too few or too many, or a log that is one step off."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.mistakes.history import leaves
from grader.mistakes.passes import backwards, forward_statements, inlined, method_call, steps
from grader.mistakes.program import Changes, Mutation, Program, expression, replaced, statements


def mutate(program: Program) -> Iterator[Mutation]:
    for loop in program.loops():
        stepping = [index for index, each in enumerate(loop.body) if steps(program, each)]
        if stepping:
            yield from _count(program, loop)
            yield from _last_left_out(program, loop, stepping)
            yield from _log(program, loop, stepping[-1])
    yield from _again(program)


def _count(program: Program, loop: ast.For | ast.While) -> Iterator[Mutation]:
    if not isinstance(loop, ast.For) or not isinstance(loop.iter, ast.Call) or ast.unparse(loop.iter.func) != "range":
        return
    if len(loop.iter.args) == 1 and not isinstance(loop.iter.args[0], ast.Constant):
        (stop,) = (ast.unparse(each) for each in loop.iter.args)
        for label, made in (
            ("one step too few", f"range({stop} - 1)"),
            ("one step too many", f"range({stop} + 1)"),
        ):
            yield "off-by-one-step", label, program.edited({loop.iter: expression(made)})


def _last_left_out(program: Program, loop: ast.For | ast.While, stepping: list[int]) -> Iterator[Mutation]:
    """Everything is noted as asked, and the last round takes no step."""
    if not isinstance(loop, ast.For) or not isinstance(loop.target, ast.Name) or not isinstance(loop.iter, ast.Call):
        return
    if ast.unparse(loop.iter.func) != "range" or len(loop.iter.args) != 1:
        return
    changes: dict[ast.AST, ast.AST | list[ast.stmt]] = {}
    for index in stepping:
        (guard,) = statements(f"if {loop.target.id} < {ast.unparse(loop.iter.args[0])} - 1:\n    pass")
        assert isinstance(guard, ast.If)
        guard.body = [loop.body[index]]
        changes[loop.body[index]] = [guard]
    yield "off-by-one-step", "no step in the last round", program.edited(changes)


def _again(program: Program) -> Iterator[Mutation]:
    """Two steps where one was asked for, each from a gradient of its own."""
    in_loops = [loop.body for loop in program.loops()]
    for each in backwards(program):
        later = [s for s in each.block[each.index :] if steps(program, s)]
        if not later or any(each.block is body for body in in_loops):
            continue
        end = each.block.index(later[-1]) + 1
        forward = [s for s in forward_statements(program) if s in each.before]
        clearing = statements("\n".join(f"{name}.grad = None" for name in leaves(program)))
        repeated = [*forward, each.statement, *(s for s in each.block[each.index + 1 : end])]
        changes: Changes = {later[-1]: [later[-1], *clearing, *repeated]}
        yield "off-by-one-step", "takes two steps", program.edited(changes)


def _log(program: Program, loop: ast.For | ast.While, step: int) -> Iterator[Mutation]:
    first = next((index for index, each in enumerate(loop.body) if steps(program, each)), step)
    for index, statement in enumerate(loop.body):
        call = method_call(statement, "append")
        if call is None or not call.args:
            continue
        rest = [each for each in loop.body if each is not statement]
        if index > step:
            name = ast.unparse(call.func).removesuffix(".append")
            early = program.edited(replaced(loop.body, [statement, *rest]))
            yield "off-by-one-step", f"notes {name} before the step", early
            both = program.edited({loop: [statement, loop]})
            yield "off-by-one-step", f"notes the start in {name}, too", both
        elif index < first:
            yield from _late(program, loop, statement, call)


def _late(program: Program, loop: ast.For | ast.While, statement: ast.stmt, call: ast.Call) -> Iterator[Mutation]:
    """Noted after the step, with the forward pass done again."""
    name = ast.unparse(call.func).removesuffix(".append")
    root = next((each for each in backwards(program) if each.block is loop.body), None)
    before = loop.body if root is None else root.before
    again = expression(f"{name}.append({ast.unparse(inlined(program, call.args[0], before))})")
    anew: ast.stmt = ast.Expr(value=again)
    rest = [each for each in loop.body if each is not statement]
    yield "off-by-one-step", f"notes {name} after the step", program.edited(replaced(loop.body, [*rest, anew]))
    yield "off-by-one-step", f"notes the end in {name}, too", program.edited({loop: [loop, anew]})
