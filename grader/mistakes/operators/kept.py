"""What is kept or handed back: tensors with a history, or names for memory that goes on changing."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.mistakes.history import carries, leaves, shown, tracked
from grader.mistakes.passes import backwards, gradient_reads
from grader.mistakes.program import Changes, Mutation, Program, expression, one_and_all, text


def mutate(program: Program) -> Iterator[Mutation]:
    yield from _returned(program)
    yield from _gradient_with_history(program)
    yield from _aliases(program)
    yield from _logged(program)


def _items(node: ast.AST) -> Iterator[tuple[ast.Call, ast.expr]]:
    """Every ``something.item()``, with the something."""
    for each in ast.walk(node):
        if isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute) and each.func.attr == "item":
            yield each, each.func.value


def _returned(program: Program) -> Iterator[Mutation]:
    names = tracked(program)
    sites: list[tuple[str, Changes]] = [
        (f"returns {shown(program, ast.unparse(inside))} with its history", {call: inside})
        for node in ast.walk(program.tree)
        if isinstance(node, ast.Return)
        for call, inside in _items(node)
        if carries(inside, names)
    ]
    yield from one_and_all(program, "returns-grad-tensor", sites, "returns everything with its history")
    for node in ast.walk(program.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "detach":
            label = f"does not detach {ast.unparse(node.func.value)}"
            yield "returns-grad-tensor", label, program.edited({node: node.func.value})


def _gradient_with_history(program: Program) -> Iterator[Mutation]:
    """A gradient can have a history, too, when it was asked for with ``create_graph``."""
    found = backwards(program)
    changes: dict[ast.AST, ast.AST | list[ast.stmt]] = {}
    parents = program.parents()
    for leaf, read in gradient_reads(program):
        earlier = [each for each in found if each.statement.lineno <= read.lineno]
        returned = any(isinstance(up, ast.Return) for up in _above(parents, read))
        if earlier and returned:
            item = parents[parents[read]] if isinstance(parents[read], ast.Attribute) else read
            made = f"torch.autograd.grad({text(earlier[-1].root)}, {leaf}, create_graph=True)[0]"
            changes[item] = expression(made)
            changes[earlier[-1].statement] = []
    if changes:
        label = "returns gradients that have a history themselves"
        yield "returns-grad-tensor", label, program.edited(changes)


def _above(parents: dict[ast.AST, ast.AST], node: ast.AST) -> Iterator[ast.AST]:
    while node in parents:
        node = parents[node]
        yield node


def _aliases(program: Program) -> Iterator[Mutation]:
    own = set(leaves(program))
    appended: list[tuple[str, Changes]] = []
    tracked_too: list[tuple[str, Changes]] = []
    gradients: list[tuple[str, Changes]] = []
    for call in _appends(program):
        for item, inside in _items(call):
            if isinstance(inside, ast.Name) and inside.id in own:
                name = shown(program, inside.id)
                appended.append((f"notes {name}.data itself", {item: expression(f"{inside.id}.data")}))
                tracked_too.append((f"notes {name} itself", {item: inside}))
            elif isinstance(inside, ast.Attribute) and inside.attr == "grad":
                gradients.append((f"notes {ast.unparse(inside)} itself", {item: inside}))
    for node in ast.walk(program.tree):
        if isinstance(node, ast.Assign):
            for item, inside in _items(node):
                if isinstance(inside, ast.Attribute) and inside.attr == "grad":
                    gradients.append((f"keeps {ast.unparse(inside)} itself, no copy", {item: inside}))
    yield from one_and_all(program, "alias-history", appended, "notes the parameters' .data themselves")
    yield from one_and_all(program, "alias-history", tracked_too, "notes the parameters themselves")
    yield from one_and_all(program, "alias-history", gradients, "keeps the gradients themselves, no copies")


def _appends(program: Program) -> Iterator[ast.Call]:
    for node in ast.walk(program.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "append":
            yield node


def _logged(program: Program) -> Iterator[Mutation]:
    names, own = tracked(program), set(leaves(program))
    places: list[ast.AST] = list(_appends(program))
    places += [node for node in ast.walk(program.tree) if isinstance(node, ast.AugAssign)]
    sites: list[tuple[str, Changes]] = []
    for place in places:
        for item, inside in _items(place):
            if carries(inside, names):
                # A leaf is copied, because it goes on changing; that would be another mistake.
                leaf = isinstance(inside, ast.Name) and inside.id in own
                new = expression(f"{text(inside)}.clone()") if leaf else inside
                sites.append((f"notes {shown(program, ast.unparse(inside))} with its history", {item: new}))
    yield from one_and_all(program, "graph-kept-in-log", sites, "notes everything with its history")
