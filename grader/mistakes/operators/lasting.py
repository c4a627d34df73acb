"""One tensor for all calls: what a call leaves in its gradient is still there in the next."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.mistakes.history import creations, shown
from grader.mistakes.passes import cleared
from grader.mistakes.program import Changes, Mutation, Program, statements


def mutate(program: Program) -> Iterator[Mutation]:
    made = [(name, statement) for name, statement, call in creations(program) if ast.unparse(call.func) in _NEW]
    if program.find() is None or not made:
        return
    lasting: Changes = {statement: [statement, *_kept(program, name)] for name, statement in made}
    names = " and ".join(shown(program, name) for name, _ in made)
    yield "grads-accumulate", f"uses the same {names} in every call", program.edited(lasting)
    clearing: Changes = {s: [] for block in program.blocks() for s in block if cleared(program, s)}
    if clearing:
        label = f"uses the same {names} in every call, and never clears"
        yield "grads-accumulate", label, program.edited({**clearing, **lasting})


_NEW = {"torch.tensor", "tensor", "torch.as_tensor"}


def _kept(program: Program, name: str) -> list[ast.stmt]:
    # Going backward adds to a gradient in place, so the next call finds in it what this one added.
    kept = f"{program.function}.__dict__.setdefault({name!r}, torch.zeros_like({name}))"
    return statements(f"{name}.grad = {kept}")
