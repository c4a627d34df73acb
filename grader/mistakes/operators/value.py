"""The value where its gradient was asked."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.mistakes.by_hand import by_hand
from grader.mistakes.history import leaves, shown
from grader.mistakes.passes import Backward, backwards, gradient_reads, in_steps, inlined
from grader.mistakes.program import Changes, Mutation, Program, expression, one_and_all, text
from grader.mistakes.reductions import calls

_WHOLE = "the value that was differentiated"
_POINT = "the point itself"
_TERMS = "its own terms of the value"
_VECTOR = "the value before it was reduced"


def mutate(program: Program) -> Iterator[Mutation]:
    written = by_hand(program)
    passes = backwards(written)
    inside, parents = in_steps(written), written.parents()
    for kind in (_WHOLE, _POINT, _TERMS, _VECTOR):
        sites: list[tuple[str, Changes]] = []
        for leaf, read in gradient_reads(written):
            # A step by the point itself is no mistake that anybody makes, and many numbers are no number.
            if kind != _WHOLE and (read in inside or (kind == _VECTOR and isinstance(parents[read], ast.Attribute))):
                continue
            earlier = [each for each in passes if each.statement.lineno <= read.lineno]
            new = _instead(written, kind, leaf, earlier[-1]) if earlier else None
            if new is not None:
                label = f"takes {kind} for the gradient of {shown(written, leaf)}"
                sites.append((label, {read: expression(f"({new}).detach()")}))
        yield from one_and_all(written, "value-not-gradient", sites, f"takes {kind} for every gradient")
    if not passes:
        yield from _called(program)


def _called(program: Program) -> Iterator[Mutation]:
    """What a function that is passed in gives at the point, where its slope was asked."""
    given = program.parameters()
    functions = [name for name, annotation in given.items() if annotation.startswith("Callable")]
    points = [name for name, annotation in given.items() if annotation in {"float", "Tensor"}]
    if functions and points:
        value = expression(f"{functions[0]}({points[0]})")
        sites: list[tuple[str, Changes]] = [
            (f"returns {ast.unparse(value)}", {node.value: value})
            for node in ast.walk(program.tree)
            if isinstance(node, ast.Return) and node.value is not None
        ]
        yield from one_and_all(program, "value-not-gradient", sites, "returns the function's value everywhere")


def _instead(program: Program, kind: str, leaf: str, last: Backward) -> str | None:
    if kind == _WHOLE:
        return text(last.root)
    if kind == _POINT:
        # The only leaf of a square is half its gradient, too, for which there are likelier reasons.
        return leaf if len(leaves(program)) > 1 else None
    whole = inlined(program, last.root, last.before)
    if kind == _TERMS:
        terms = list(_terms(whole))
        own = [term for term in terms if any(isinstance(n, ast.Name) and n.id == leaf for n in ast.walk(term))]
        return " + ".join(text(term) for term in own) if 0 < len(own) < len(terms) else None
    if calls(whole)[:1] == [whole] and isinstance(whole, ast.Call):
        inside = whole.args[0] if whole.args else whole.func
        return ast.unparse(inside.value if isinstance(inside, ast.Attribute) else inside)
    return None


def _terms(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        yield from _terms(node.left)
        yield from _terms(node.right)
    else:
        yield node
