"""The learning rate forgotten, fixed, too small or too big, and descents that stop too soon."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.mistakes.by_hand import rate_of
from grader.mistakes.history import optimizers
from grader.mistakes.operators import sign, zeroing
from grader.mistakes.passes import steps
from grader.mistakes.program import Changes, Mutation, Program

_DEFAULT = 0.001
"""The rate of ``torch.optim.SGD`` when none is given."""

_TUNINGS = ((100, 0.01), (500, 0.01), (1000, 0.01), (1000, 0.001))
"""Numbers of steps and rates that are tried before better ones are found."""


def mutate(program: Program) -> Iterator[Mutation]:
    rates = _rates(program)
    if not rates:
        return
    yield "lr-forgotten", f"leaves the rate at the optimizer's {_DEFAULT}", _with(program, rates, _DEFAULT)
    numbers = [rate.value for rate in rates if isinstance(rate, ast.Constant) and isinstance(rate.value, float)]
    if len(numbers) < len(rates):
        yield "lr-forgotten", "steps by the whole gradient", _with(program, rates, 1.0)
        for fixed in (0.1, 0.01):
            yield "hard-coded", f"steps at the rate {fixed}, whatever was asked", _with(program, rates, fixed)
        return
    yield "lr-too-big", "steps at ten times the rate", _with(program, rates, numbers[0] * 10)
    yield from _too_soon(program, rates)


def _rates(program: Program) -> list[ast.expr]:
    found = [rate for _, _, call in optimizers(program) for rate in [rate_of(call)] if rate is not None]
    for block in program.blocks():
        for statement in block:
            if isinstance(statement, ast.AugAssign | ast.Assign) and steps(program, statement):
                found += _factors(statement)
    return found


def _factors(statement: ast.stmt) -> Iterator[ast.expr]:
    for node in ast.walk(statement):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
            for rate, gradient in ((node.left, node.right), (node.right, node.left)):
                if "grad" in ast.unparse(gradient) and isinstance(rate, ast.Name | ast.Constant):
                    yield rate


def _with(program: Program, rates: list[ast.expr], number: float) -> ast.Module:
    return program.edited({rate: ast.Constant(value=number) for rate in rates})


def _too_soon(program: Program, rates: list[ast.expr]) -> Iterator[Mutation]:
    """Only where the steps are the author's choice, too."""
    for stop, count_now in _fixed_stops(program):
        tenth = max(1, count_now // 10)
        yield "not-converged", "stops after a tenth of the steps", program.edited({stop: ast.Constant(value=tenth)})
        for count, rate in _TUNINGS:
            tuned = program.changed(_tuning(stop, rates, count, rate))
            how = f"{count} steps at the rate {rate}"
            yield "not-converged", f"stops after {how}", tuned.tree
            # What never settles ends somewhere else for every choice of rate and steps.
            for family in (zeroing, sign):
                for name, label, tree in family.mutate(tuned):
                    if name in {"grads-accumulate", "sign-flipped"}:
                        yield name, f"{label}, in {how}", tree


def _fixed_stops(program: Program) -> list[tuple[ast.expr, int]]:
    """Where loops that always take as many steps say how many."""
    stops = [
        loop.iter.args[-1]
        for loop in program.loops()
        if isinstance(loop, ast.For) and isinstance(loop.iter, ast.Call) and loop.iter.args
    ]
    counts = [(stop, stop.value) for stop in stops if isinstance(stop, ast.Constant)]
    return [(stop, count) for stop, count in counts if isinstance(count, int) and count > 1]


def _tuning(stop: ast.expr, rates: list[ast.expr], count: int, rate: float) -> Changes:
    return {**{each: ast.Constant(value=rate) for each in rates}, stop: ast.Constant(value=count)}
