"""Tensors that are no tracked leaves: not asked to be, of integers, or the result of a computation."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.mistakes.history import creations, makes_leaf, shown, tensors
from grader.mistakes.passes import AS_TENSORS, as_tensors, backwards, gradient_reads, method_call
from grader.mistakes.program import Changes, Mutation, Program, expression, one_and_all, text, together


def mutate(program: Program) -> Iterator[Mutation]:
    yield from _untracked(program)
    yield from _whole_numbers(program)
    yield from _no_leaf(program)
    yield from _wrong_tensor(program)
    silent = as_tensors(program)
    yield from together(_untracked(silent), AS_TENSORS)
    yield from together(_no_leaf(silent), AS_TENSORS)
    yield from together(_wrong_tensor(silent), AS_TENSORS)


def _made(program: Program) -> list[tuple[str, ast.Call]]:
    """Every call that makes a leaf, with what to call the leaf."""
    parents = program.parents()
    named = {call: shown(program, name) for name, _, call in creations(program)}
    return [
        (named.get(node, ast.unparse(node.args[0]) if node.args else "the tensor"), node)
        for node in ast.walk(program.tree)
        if isinstance(node, ast.Call) and makes_leaf(node) and not isinstance(parents[node], ast.Expr)
    ]


def _untracked(program: Program) -> Iterator[Mutation]:
    sites: list[tuple[str, Changes]] = []
    for name, call in _made(program):
        if isinstance(call.func, ast.Attribute) and call.func.attr == "requires_grad_":
            new: ast.expr = call.func.value
        else:
            kept = [keyword for keyword in call.keywords if keyword.arg != "requires_grad"]
            new = ast.Call(func=call.func, args=call.args, keywords=kept)
        sites.append((f"does not ask for {name} to be tracked", {call: new}))
    for block in program.blocks():
        for statement in block:
            attribute = isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Attribute)
            if method_call(statement, "requires_grad_") or (
                attribute and ast.unparse(statement).endswith(".requires_grad = True")
            ):
                sites.append((f"leaves line {statement.lineno} out", {statement: []}))
    yield from one_and_all(program, "no-requires-grad", sites, "does not ask for any tensor to be tracked")


def _whole_numbers(program: Program) -> Iterator[Mutation]:
    given = tensors(program)
    sites: list[tuple[str, Changes]] = []
    for name, call in _made(program):
        if ast.unparse(call.func).endswith("tensor") and call.args:
            number = call.args[0]
            if isinstance(number, ast.Name) and number.id in given:
                continue
            whole = (
                ast.Constant(value=int(number.value))
                if isinstance(number, ast.Constant) and isinstance(number.value, float)
                else expression(f"int({ast.unparse(number)})")
            )
            sites.append((f"makes {name} a whole number", {number: whole}))
    yield from one_and_all(program, "int-requires-grad", sites, "makes every tracked tensor of whole numbers")


def _no_leaf(program: Program) -> Iterator[Mutation]:
    sites: list[tuple[str, Changes]] = [
        (f"keeps the result of a computation with {name}", {call: expression(f"{text(call)} * 1.0")})
        for name, call in _made(program)
    ]
    yield from one_and_all(program, "leaf-lost-at-creation", sites, "keeps results of computations, no leaves")


def _wrong_tensor(program: Program) -> Iterator[Mutation]:
    """Reads the gradient of what was differentiated, not of what it was differentiated by."""
    sites: list[tuple[str, Changes]] = []
    for _, read in gradient_reads(program):
        earlier = [each for each in backwards(program) if each.statement.lineno <= read.lineno]
        if earlier and isinstance(earlier[-1].root, ast.Name) and isinstance(read, ast.Attribute):
            root = earlier[-1].root.id
            sites.append((f"reads {root}.grad for {ast.unparse(read)}", {read: expression(f"{root}.grad")}))
    yield from one_and_all(program, "nonleaf-grad", sites, "reads the result's .grad everywhere")
