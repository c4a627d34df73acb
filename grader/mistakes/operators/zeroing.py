"""Gradients that are not cleared, or not all, or before there are any."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.mistakes.by_hand import by_hand
from grader.mistakes.history import leaves, shown
from grader.mistakes.passes import backwards, cleared
from grader.mistakes.program import Changes, Mutation, Program, one_and_all, statements


def mutate(program: Program) -> Iterator[Mutation]:
    clearing = _clearing(program)
    if clearing:
        yield _name(program), "never clears the gradients", program.edited({each: [] for each, _ in clearing})
        yield from _some_times(program, clearing)
    yield from _some_leaves(by_hand(program))
    yield from _too_early(program)


def _clearing(program: Program) -> list[tuple[ast.stmt, list[str]]]:
    found: list[tuple[ast.stmt, list[str]]] = []
    for block in program.blocks():
        for statement in block:
            names = [] if isinstance(statement, ast.For | ast.With | ast.If) else cleared(program, statement)
            if names:
                found.append((statement, list(names)))
    return sorted(found, key=lambda each: each[0].lineno)


def _name(program: Program) -> str:
    """Between the passes of a second derivative, what is left over has a name of its own."""
    twice = any(keyword.arg == "create_graph" for each in backwards(program) for keyword in each.call.keywords)
    return "second-derivative-sum" if twice else "grads-accumulate"


def _some_times(program: Program, clearing: list[tuple[ast.stmt, list[str]]]) -> Iterator[Mutation]:
    for statement, names in clearing:
        others = [each for each, also in clearing if each is not statement and also == names]
        if others:
            label = f"does not clear the gradients in line {statement.lineno}"
            yield _name(program), label, program.edited({statement: []})


def _some_leaves(program: Program) -> Iterator[Mutation]:
    clearing, names = _clearing(program), leaves(program)
    separate = [name for name in names if any(also == [name] for _, also in clearing)]
    if len(separate) < 2:
        return
    for name in separate:
        dropped: Changes = {each: [] for each, also in clearing if also == [name]}
        yield "zero-only-some", f"never clears {shown(program, name)}'s gradient", program.edited(dropped)
    if len(separate) > 2:
        for name in separate:
            others: Changes = {each: [] for each, also in clearing if also != [name]}
            yield "zero-only-some", f"clears {shown(program, name)}'s gradient only", program.edited(others)


def _too_early(program: Program) -> Iterator[Mutation]:
    sites: list[tuple[str, Changes]] = []
    for each in backwards(program)[:1]:
        lines = "\n".join(f"{name}.grad.zero_()" for name in leaves(program))
        sites.append(("clears gradients before there are any", {each.statement: [*statements(lines), each.statement]}))
    yield from one_and_all(program, "zero-before-first-backward", sites, "")
