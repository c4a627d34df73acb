"""Mistakes in one's own ``nn.Module``: parts that are not registered, and a forward pass that loses its history."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from grader.mistakes.program import Changes, Mutation, Program, expression, one_and_all, text

# Containers that register what is in them, and the plain ones that students take instead.
_PLAIN: Final = {"ModuleList": "list({})", "ParameterList": "list({})", "ModuleDict": "dict({})"}


def mutate(program: Program) -> Iterator[Mutation]:
    initialised: list[tuple[str, Changes]] = []
    plain: list[tuple[str, Changes]] = []
    for node in ast.walk(program.tree):
        if isinstance(node, ast.Expr) and ast.unparse(node).startswith("super().__init__("):
            initialised.append(("does not call super().__init__()", {node: []}))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"torch.nn.Parameter", "nn.Parameter", "Parameter"}:
            new = expression(f"({ast.unparse(node.args[0])}).requires_grad_()") if node.args else node
            plain.append((f"makes line {node.lineno}'s parameter a plain tensor", {node: new}))
    yield from one_and_all(program, "missing-super-init", initialised, "never calls super().__init__()")
    yield from one_and_all(program, "unregistered-parameter", plain, "makes every parameter a plain tensor")
    for node in ast.walk(program.tree):
        if isinstance(node, ast.ClassDef) and any(ast.unparse(base).endswith("Module") for base in node.bases):
            yield from _unregistered(program, node)
            for method in node.body:
                if isinstance(method, ast.FunctionDef) and method.name == "forward":
                    yield from _cut(program, method)


def _unregistered(program: Program, owner: ast.ClassDef) -> Iterator[Mutation]:
    """Layers in a list, or anywhere else that the module does not look."""
    sites: list[tuple[str, Changes]] = []
    for node in ast.walk(owner):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            target, kind = node.targets[0], ast.unparse(node.value.func).rpartition(".")[2]
            if kind in _PLAIN and len(node.value.args) == 1:
                held = expression(_PLAIN[kind].format(ast.unparse(node.value.args[0])))
                sites.append((f"holds {ast.unparse(target)} in a plain container", {node.value: held}))
            elif isinstance(target, ast.Attribute) and ast.unparse(target.value) == "self" and _is_layer(node.value):
                # Where a plain object keeps it: found by its name, and by nothing that asks for parameters.
                kept = expression(f"self.__dict__[{target.attr!r}]")
                assert isinstance(kept, ast.Subscript)
                place = ast.Subscript(value=kept.value, slice=kept.slice, ctx=ast.Store())
                sites.append((f"keeps {target.attr} where the module does not see it", {target: place}))
    yield from one_and_all(program, "unregistered-parameter", sites, "registers no layer")


def _is_layer(call: ast.Call) -> bool:
    """``nn.Linear(...)``; a parameter is another matter."""
    owner, _, name = ast.unparse(call.func).rpartition(".")
    return owner in {"nn", "torch.nn"} and name[:1].isupper() and name != "Parameter"


def _cut(program: Program, method: ast.FunctionDef) -> Iterator[Mutation]:
    """What a layer gives, without its history."""
    for name, suffix, label in (
        ("detach-in-forward", ".detach()", "detaches {}"),
        ("data-in-forward", ".data", "takes .data of {}"),
    ):
        sites: list[tuple[str, Changes]] = [
            (label.format(ast.unparse(node)), {node: expression(f"{text(node)}{suffix}")})
            for node in ast.walk(method)
            if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("self.")
        ]
        yield from one_and_all(program, name, sites, label.format("every layer's result"))
