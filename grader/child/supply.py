"""What the exercise supplies: its support file, run here in the sandbox, once per process.

A student may import it where the exercise gives it a name; a fresh object for each call is made by
one of its functions, from a seed of its own, whatever the student's code drew before.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
import types
from collections.abc import Sequence
from typing import Any

from grader.child.load import run_author
from grader.child.seeds import seeded


class Supply:
    """One support file; nothing of it runs before it is asked for."""

    def __init__(self, message: Any) -> None:
        self.name: str | None = message["module"]
        self._file: str = message["file"]
        self._code = compile(message["source"], self._file, "exec", dont_inherit=True)
        self._module: types.ModuleType | None = None

    def module(self) -> types.ModuleType:
        """The file as a module."""
        if self._module is None:
            with seeded(0):
                self._module = run_author(self._code, self.name or self._file.removesuffix(".py"))
        return self._module

    def make(self, name: str, args: Sequence[Any], seed: int) -> Any:
        """What the function ``name`` of the file gives for ``args``; a value that is no function as it is."""
        with seeded(seed):
            found = getattr(self.module(), name)
            return found(*args) if callable(found) else found


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Lets a student's ``import data`` find the support file of that name."""

    def __init__(self, supplies: Sequence[Supply]) -> None:
        self._by_name = {supply.name: supply for supply in supplies if supply.name}

    def install(self) -> None:
        if self._by_name:
            sys.meta_path.insert(0, self)

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> importlib.machinery.ModuleSpec | None:
        return importlib.machinery.ModuleSpec(fullname, self) if fullname in self._by_name else None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> types.ModuleType:
        return self._by_name[spec.name].module()

    def exec_module(self, module: types.ModuleType) -> None:
        """Nothing: it was run when it was made."""
