"""A reference that uses an optimizer, with the optimizer's work written out.

Most mistakes of a hand-written update have no place in ``optimizer.step()``. Written out, plain
gradient descent gives the same numbers and has a place for each of them.
"""

from __future__ import annotations

import ast

from grader.mistakes.history import held, leaves, optimizers
from grader.mistakes.passes import method_call
from grader.mistakes.program import Program, statements


def by_hand(program: Program) -> Program:
    """The program without its ``torch.optim.SGD``; the program itself where it has none that is plain."""
    found = optimizers(program)
    if len(found) != 1:
        return program
    made, name, call = found[0]
    rate, names = rate_of(call), held(call)
    plain = ast.unparse(call.func).endswith("SGD") and all(keyword.arg in {"lr", "params"} for keyword in call.keywords)
    # A third argument is momentum.
    if rate is None or not names or not plain or len(call.args) > 2:
        return program
    changes: dict[ast.AST, ast.AST | list[ast.stmt]] = {made: []}
    for block in program.blocks():
        for statement in block:
            done = method_call(statement, "step", "zero_grad")
            if done is None or not isinstance(done.func, ast.Attribute) or ast.unparse(done.func.value) != name:
                continue
            if done.func.attr == "step":
                changes[statement] = update(names, ast.unparse(rate))
            else:
                changes[statement] = [each for leaf in names for each in statements(f"{leaf}.grad = None")]
    return program.changed(changes)


def rate_of(call: ast.Call) -> ast.expr | None:
    """The learning rate in the call that makes an optimizer."""
    for keyword in call.keywords:
        if keyword.arg == "lr":
            return keyword.value
    return call.args[1] if len(call.args) > 1 else None


def update(names: list[str], rate: str) -> list[ast.stmt]:
    """One step of gradient descent, as one statement."""
    lines = "".join(f"    {name} -= {rate} * {name}.grad\n" for name in names)
    return statements(f"with torch.no_grad():\n{lines}")


def guarded(program: Program, step: list[ast.stmt]) -> list[ast.stmt]:
    """A step that, like an optimizer's, does nothing while there is no gradient."""
    test = " and ".join(f"{name}.grad is not None" for name in leaves(program)) or "True"
    (made,) = statements(f"if {test}:\n    pass")
    assert isinstance(made, ast.If)
    made.body = step
    return [made]
