"""The names that steps read and bind, and the values that they are written with."""

from __future__ import annotations

import types
from typing import Any

from grader.child.describe import Describer
from grader.child.graph import follow
from grader.child.inputs import maker
from grader.child.supply import Supply
from grader.wire.values import Value


class Scope:
    """One case's names: the student's definitions, the inputs, and what steps have bound.

    ``roots`` are live objects; ``kept`` are observations of an earlier moment, by the name they got.
    """

    def __init__(
        self,
        module: types.ModuleType,
        inputs: dict[str, Any],
        supply: Supply | None,
        defines: tuple[str, ...],
    ) -> None:
        self.module = module
        self.roots = inputs
        self.kept: dict[str, Value] = {}
        self.rounds = 0
        self._supply = supply
        self._defines = frozenset(defines)
        # One for the whole case: what is kept on the way and what is read at the end share its budget.
        self.describe = Describer()

    def follow(self, path: list[Any]) -> Any:
        """What a path leads to; raises what following it raises."""
        root, *steps = path
        value = self._root(root)
        for step in steps:
            value = follow(value, step)
        return value

    def value(self, operand: list[Any]) -> Any:
        """A value as a step writes it: ``[kind, content]``."""
        kind, content = operand
        if kind == "path":
            return self.follow(content)
        if kind == "list":
            return [self.value(item) for item in content]
        if kind == "tuple":
            return tuple(self.value(item) for item in content)
        return maker([content])()

    def keep(self, name: str, value: Any) -> None:
        """Observe a value now; in a repetition, add it to those of the earlier rounds."""
        plain = self.describe.plain(value)
        if self.rounds:
            earlier = self.kept.setdefault(name, [])
            assert isinstance(earlier, list)
            earlier.append(plain)
        else:
            self.kept[name] = plain

    def _root(self, name: str) -> Any:
        if name in self.roots:
            return self.roots[name]
        if name in self._defines:
            return self.module.__dict__[name]
        assert self._supply is not None
        return self._supply.module()
