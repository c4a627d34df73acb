"""The call of ``backward``: left out, without brackets, twice, on the wrong thing, its result used."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.mistakes.history import leaves
from grader.mistakes.passes import AS_TENSORS, Backward, as_tensors, backwards, gradient_reads, inlined
from grader.mistakes.program import Changes, Mutation, Program, expression, one_and_all, statements, text, together
from grader.mistakes.reductions import calls


def mutate(program: Program) -> Iterator[Mutation]:
    found = backwards(program)
    yield from _left_out(program, found)
    silent = as_tensors(program)
    yield from together(_left_out(silent, backwards(silent)), AS_TENSORS)
    yield from _twice(program, found)
    yield from _not_a_scalar(program, found)
    yield from _no_create_graph(program, found)
    if len(found) == 1:
        yield from _other_calls(program, found[0])
        for name, label, tree in _other_calls(silent, backwards(silent)[0]):
            yield name, f"{label}, {AS_TENSORS}", tree


def _left_out(program: Program, found: list[Backward]) -> Iterator[Mutation]:
    gone: list[tuple[str, Changes]] = []
    bare: list[tuple[str, Changes]] = []
    for each in found:
        root = ast.unparse(each.root)
        gone.append((f"no {root}.backward()", {each.statement: []}))
        bare.append((f"{root}.backward without brackets", {each.statement: statements(ast.unparse(each.call.func))}))
    yield from one_and_all(program, "forgot-backward", gone, "no backward at all")
    yield from one_and_all(program, "forgot-backward", bare, "every backward without brackets")


def _twice(program: Program, found: list[Backward]) -> Iterator[Mutation]:
    kept: list[tuple[str, Changes]] = []
    bare: list[tuple[str, Changes]] = []
    for each in found:
        root = text(each.root)
        first = statements(f"{root}.backward(retain_graph=True)")
        kept.append((f"goes backward from {root} twice, keeping the graph", {each.statement: [*first, each.statement]}))
        bare.append((f"goes backward from {root} twice", {each.statement: [each.statement, each.statement]}))
    yield from one_and_all(program, "backward-twice", kept, "goes backward twice everywhere, keeping the graph")
    yield from one_and_all(program, "backward-twice", bare, "goes backward twice everywhere")


def _not_a_scalar(program: Program, found: list[Backward]) -> Iterator[Mutation]:
    for each in found:
        whole = inlined(program, each.root, each.before)
        reduced = calls(whole)
        if reduced and reduced[0] is whole and isinstance(whole, ast.Call):
            inside = whole.args[0] if whole.args else whole.func
            vector = inside.value if isinstance(inside, ast.Attribute) else inside
            label = "goes backward from a tensor that is no scalar"
            changes: Changes = {each.statement: statements(f"({ast.unparse(vector)}).backward()")}
            yield "nonscalar-backward", label, program.edited(changes)


def _no_create_graph(program: Program, found: list[Backward]) -> Iterator[Mutation]:
    sites: list[tuple[str, Changes]] = []
    graphs = [each.call for each in found]
    graphs += [
        node
        for node in ast.walk(program.tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("autograd.grad")
    ]
    for call in graphs:
        kept = [keyword for keyword in call.keywords if keyword.arg != "create_graph"]
        if len(kept) < len(call.keywords):
            new = ast.Call(func=call.func, args=call.args, keywords=kept)
            sites.append((f"no create_graph in line {call.lineno}", {call: new}))
    yield from one_and_all(program, "no-create-graph", sites, "no create_graph anywhere")


def _other_calls(program: Program, each: Backward) -> Iterator[Mutation]:
    """What other calls of the engine hand back, where a gradient was asked."""
    root, names = text(each.root), leaves(program)
    reads = _returned_reads(program)
    if not names or not reads:
        return
    silent: Changes = {each.statement: statements(f"torch.autograd.grad({root}, [{', '.join(names)}])")}
    yield "expects-dot-grad-after-autograd.grad", "reads .grad after autograd.grad", program.edited(silent)
    kept = "retain_graph=True"
    for name, label, made in (
        ("backward-result-used", "takes what backward() returns for the gradient", "{root}.backward({kept})"),
        ("grad-tuple", "does not unpack what autograd.grad returns", "torch.autograd.grad({root}, {leaf}, {kept})"),
    ):
        changes: dict[ast.AST, ast.AST | list[ast.stmt]] = {each.statement: []}
        for leaf, read in reads:
            changes[read] = expression(made.format(root=root, leaf=leaf, kept=kept))
        yield name, label, program.edited(changes)


def _returned_reads(program: Program) -> list[tuple[str, ast.AST]]:
    """Gradients in a ``return``, with the ``.item()`` behind them."""
    parents, found = program.parents(), []
    for leaf, read in gradient_reads(program):
        above: ast.AST = read
        if isinstance(parents[read], ast.Attribute) and isinstance(parents[parents[read]], ast.Call):
            above = parents[parents[read]]
        if isinstance(parents[above], ast.Return | ast.Tuple):
            found.append((leaf, above))
    return found
