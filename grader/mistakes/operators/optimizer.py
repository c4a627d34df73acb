"""Optimizers that were given the wrong tensors."""

from __future__ import annotations

from collections.abc import Iterator

from grader.mistakes.history import creations, held, optimizers
from grader.mistakes.program import Changes, Mutation, Program, expression, statements


def mutate(program: Program) -> Iterator[Mutation]:
    for made, _, call in optimizers(program):
        names = [name for name, statement, _ in creations(program) if statement.lineno < made.lineno]
        if names:
            lines = "\n".join(f"{name} = {name}.detach().clone().requires_grad_()" for name in names)
            changes: Changes = {made: [made, *statements(lines)]}
            label = "makes the parameters anew after the optimizer was given them"
            yield "optimizer-holds-old-tensor", label, program.edited(changes)
        if held(call):
            for what, given in (("a tensor, not a list of them", held(call)[0]), ("an empty list", "[]")):
                bad: Changes = {call.args[0]: expression(given)}
                yield "optimizer-bad-params", f"gives the optimizer {what}", program.edited(bad)
