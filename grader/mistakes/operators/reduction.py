"""The sum where the mean was asked, the mean where the sum was, over everything or some axis."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.mistakes.passes import backwards, inlined
from grader.mistakes.program import Changes, Mutation, Program, expression, one_and_all, text
from grader.mistakes.reductions import calls, flipped, other


def mutate(program: Program) -> Iterator[Mutation]:
    yield from _other_reduction(program)
    yield from _gradient_only(program)
    yield from _divisors(program)
    yield from _axes(program)


def _other_reduction(program: Program) -> Iterator[Mutation]:
    sites: list[tuple[str, Changes]] = []
    for call in calls(program.tree):
        made = other(call)
        if made is not None:
            mean = "mean" in ast.unparse(made.func if isinstance(made, ast.Call) else made)
            sites.append(("takes the mean for the sum" if mean else "takes the sum for the mean", {call: made}))
    yield from one_and_all(program, "sum-vs-mean", sites, "takes the other reduction everywhere")


def _gradient_only(program: Program) -> Iterator[Mutation]:
    """The loss that is shown is right, the one that is differentiated is not."""
    for each in backwards(program):
        made = flipped(inlined(program, each.root, each.before))
        if made is not None and isinstance(each.root, ast.Name):
            root = "differentiates the other reduction of the loss"
            call = expression(f"({ast.unparse(made)}).backward()")
            yield "sum-vs-mean", root, program.edited({each.call: call})


def _divisors(program: Program) -> Iterator[Mutation]:
    """A mean that is written as a division by a count."""
    counts = {
        node.targets[0].id: node.value
        for node in ast.walk(program.tree)
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and _counted(node.value)
    }
    for node in ast.walk(program.tree):
        if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Div):
            continue
        divisor = counts.get(node.right.id, node.right) if isinstance(node.right, ast.Name) else node.right
        tensor = _counted(divisor)
        if tensor is None:
            continue
        yield "sum-vs-mean", "does not divide by the number of elements", program.edited({node: node.left})
        for what, count in (("rows", f"{tensor}.shape[0]"), ("columns", f"{tensor}.shape[-1]")):
            made = expression(f"{text(node.left)} / {count}")
            yield "sum-vs-mean", f"divides by the number of {what} only", program.edited({node: made})


def _counted(node: ast.expr) -> str | None:
    """The tensor whose elements an expression counts."""
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Attribute) and node.value.attr == "shape":
        return ast.unparse(node.value.value)
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Attribute) and node.func.attr in {"numel", "size"}:
            return ast.unparse(node.func.value)
        if isinstance(node.func, ast.Name) and node.func.id == "len" and node.args:
            return ast.unparse(node.args[0])
    return None


def _axes(program: Program) -> Iterator[Mutation]:
    """Sums over the rows, as a bias's gradient is one."""
    if backwards(program):
        return
    sites: list[tuple[str, Changes]] = []
    for node in ast.walk(program.tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr != "sum":
            continue
        if node.args or node.keywords:
            mean = ast.Attribute(value=node.func.value, attr="mean", ctx=ast.Load())
            new = ast.Call(func=mean, args=node.args, keywords=node.keywords)
            sites.append((f"averages {ast.unparse(node.func.value)} over the rows", {node: new}))
    yield from one_and_all(program, "bias-mean", sites, "averages over the rows wherever it should sum")
