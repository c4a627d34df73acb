"""One step too few or too many, or a log that is one step off."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.mistakes.passes import backwards, inlined, method_call, steps
from grader.mistakes.program import Mutation, Program, expression, replaced


def mutate(program: Program) -> Iterator[Mutation]:
    for loop in program.loops():
        stepping = [index for index, each in enumerate(loop.body) if steps(program, each)]
        if stepping:
            yield from _count(program, loop)
            yield from _log(program, loop, stepping[-1])


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
