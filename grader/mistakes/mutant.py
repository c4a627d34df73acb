"""From a reference's source to its mutants, each of which can be run in the reference's place.

A student whose wrong numbers equal a mutant's is told which mistake gives them. So a mutant need
not read like a student's code; it must give the numbers that the mistake gives.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from grader.mistakes.operators import OPERATORS
from grader.mistakes.program import Program


@dataclass(frozen=True, kw_only=True, slots=True)
class Mutant:
    """The reference with one mistake in it.

    Attributes:
        id: the mistake's id in the catalogue.
        label: what was changed, unique among the mutants of one reference.
        source: a Python file that can stand in for the reference.
        hint: the author's question, where the mistake is the author's; one that is made automatically
            has its question in :mod:`grader.mistakes.hints`.
    """

    id: str
    label: str
    source: str
    hint: str | None = None


def make_mutants(source: str, *, function: str | None, script: tuple[str, ...] = ()) -> list[Mutant]:
    """Every mistake of the catalogue that can be made in ``source``, in a stable order.

    Args:
        source: the reference.
        function: the function that is called, or None for a script.
        script: the variables that a script leaves behind.

    Returns:
        Mutants that compile and differ in source from the reference and from each other. Some may
        still give the reference's numbers.

    Raises:
        SpecError: for a source that is no Python.
    """
    program = Program.parse(source, function=function, script=script)
    seen = {ast.dump(program.tree)}
    labels: Counter[str] = Counter()
    mutants = []
    for name, label, text in _changed(program):
        parsed = _parsed(text)
        if parsed is None or parsed in seen:
            continue
        seen.add(parsed)
        labels[label] += 1
        unique = label if labels[label] == 1 else f"{label} ({labels[label]})"
        mutants.append(Mutant(id=name, label=unique, source=text))
    return mutants


def _changed(program: Program) -> Iterator[tuple[str, str, str]]:
    for operator in OPERATORS:
        for name, label, tree in operator(program):
            yield name, label, ast.unparse(_with_imports(tree)) + "\n"


def _parsed(text: str) -> str | None:
    """The source's syntax as one string, or None where it does not compile (a ``return`` outside, say)."""
    try:
        compile(text, "<mutant>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return None
    return ast.dump(ast.parse(text))


def _with_imports(tree: ast.Module) -> ast.Module:
    """Import what a change uses and the reference did not need."""
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    bound = {
        alias.asname or alias.name.partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    missing = [ast.parse(f"import {name}").body[0] for name in ("math", "numpy", "torch") if name in used - bound]
    head = 0
    for statement in tree.body:
        if not (
            (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant))
            or (isinstance(statement, ast.ImportFrom) and statement.module == "__future__")
        ):
            break
        head += 1
    return ast.Module(body=[*tree.body[:head], *missing, *tree.body[head:]], type_ignores=[])
