"""A reference as a syntax tree, and the ways to change it; trusts it to be the author's.

Changes never touch the tree they are made to: :meth:`Program.edited` builds another one.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from grader.errors import SpecError

Changes: TypeAlias = Mapping[ast.AST, "ast.AST | list[ast.stmt]"]
"""Nodes of a tree and what to put there; a statement may become several, or none."""

Mutation: TypeAlias = tuple[str, str, ast.Module]
"""A mistake's id, what was changed, and the tree with the change."""


@dataclass(frozen=True, kw_only=True)
class Program:
    """A reference. ``function`` is what the exercise calls, None for a script that leaves ``script`` behind."""

    tree: ast.Module
    function: str | None
    script: tuple[str, ...] = ()

    @classmethod
    def parse(cls, source: str, *, function: str | None, script: tuple[str, ...] = ()) -> Program:
        """Parse a source.

        Raises:
            SpecError: for a source that is no Python.
        """
        try:
            tree = ast.parse(source)
        except (SyntaxError, ValueError) as error:
            raise SpecError(f"the reference is no Python ({error}); correct it") from error
        return cls(tree=tree, function=function, script=script)

    def edited(self, changes: Changes) -> ast.Module:
        """A new tree with ``changes``; what is put in is taken as it is, without changes inside."""
        made = _rebuilt(self.tree, changes)
        assert isinstance(made, ast.Module)
        # `ast.unparse` looks at the lines of some statements.
        return ast.fix_missing_locations(made)

    def changed(self, changes: Changes) -> Program:
        """The program after ``changes``, with line numbers of its own."""
        return Program.parse(ast.unparse(self.edited(changes)), function=self.function, script=self.script)

    def find(self) -> ast.FunctionDef | None:
        """The function that the exercise calls, where it is defined with ``def`` at the top."""
        for node in self.tree.body:
            if isinstance(node, ast.FunctionDef) and node.name == self.function:
                return node
        return None

    def parameters(self) -> dict[str, str]:
        """The function's parameters and their annotations as text."""
        found = self.find()
        if found is None:
            return {}
        return {a.arg: ast.unparse(a.annotation) if a.annotation else "" for a in found.args.args}

    def parents(self) -> dict[ast.AST, ast.AST]:
        return {child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)}

    def blocks(self) -> Iterator[list[ast.stmt]]:
        """Every list of statements, outer ones first."""
        for node in ast.walk(self.tree):
            for field in ("body", "orelse", "finalbody"):
                block = getattr(node, field, None)
                if isinstance(block, list) and block:
                    yield block

    def loops(self) -> Iterator[ast.For | ast.While]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.For | ast.While):
                yield node


def expression(text: str) -> ast.expr:
    """The syntax tree of an expression."""
    return ast.parse(text, mode="eval").body


def statements(text: str) -> list[ast.stmt]:
    """The syntax trees of statements."""
    return ast.parse(text).body


def text(node: ast.AST) -> str:
    """An expression as source that can be put inside another, a statement as it is."""
    source = ast.unparse(node)
    return source if isinstance(node, ast.stmt | ast.Name | ast.Attribute | ast.Call) else f"({source})"


def replaced(block: Sequence[ast.stmt], new: list[ast.stmt]) -> Changes:
    """The change that puts ``new`` in the place of a whole block."""
    return {block[0]: new, **{statement: [] for statement in block[1:]}}


def one_and_all(
    program: Program, name: str, sites: Sequence[tuple[str, Changes]], everywhere: str
) -> Iterator[Mutation]:
    """The mistake at each site alone and, where there are several, at all of them together."""
    for label, changes in sites:
        yield name, label, program.edited(changes)
    if len(sites) > 1:
        together = {node: new for _, changes in sites for node, new in changes.items()}
        yield name, everywhere, program.edited(together)


def together(mutations: Iterator[Mutation], note: str) -> Iterator[Mutation]:
    """Only the last of :func:`one_and_all`, the mistake at every site, with a note to its label."""
    for name, label, tree in list(mutations)[-1:]:
        yield name, f"{label}, {note}", tree


def _rebuilt(node: ast.AST, changes: Changes) -> ast.AST | list[ast.stmt]:
    if node in changes:
        return copy.deepcopy(changes[node])
    made = type(node)()
    for field, value in ast.iter_fields(node):
        if isinstance(value, list):
            items = _rebuilt_list(value, changes)
            # A block that lost its last statement is no block.
            setattr(made, field, items or ([ast.Pass()] if value and field == "body" else []))
        else:
            setattr(made, field, _rebuilt(value, changes) if isinstance(value, ast.AST) else value)
    return ast.copy_location(made, node)


def _rebuilt_list(values: list[object], changes: Changes) -> list[object]:
    items: list[object] = []
    for value in values:
        new = _rebuilt(value, changes) if isinstance(value, ast.AST) else value
        if isinstance(new, list):
            items.extend(new)
        else:
            items.append(new)
    return items
