"""Libraries that only show things, where the grader's environment lacks them: what is asked of them does nothing.

A right solution often begins with ``import matplotlib.pyplot as plt`` and ends in a plot that no
grader looks at; it must not fail for that. An installed library is always taken instead.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
import types
from collections.abc import Iterable, Iterator
from typing import Any, Final, Self

NAMES: Final = frozenset(
    {"IPython", "ipywidgets", "matplotlib", "mpl_toolkits", "plotly", "seaborn", "torchinfo", "torchviz", "tqdm"}
)


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Asked last, when nothing else has found a module."""

    def install(self) -> None:
        sys.meta_path.append(self)

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> importlib.machinery.ModuleSpec | None:
        top, _, below = fullname.partition(".")
        # A part that an installed library lacks is a mistake.
        if top not in NAMES or (below and type(sys.modules.get(top)) is not _Module):
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> types.ModuleType:
        return _Module(spec.name)

    def exec_module(self, module: types.ModuleType) -> None:
        """Nothing."""


class _Module(types.ModuleType):
    def __getattr__(self, name: str) -> Any:
        return _attribute(name)


class Nothing:
    """What a call gives: it can be called, entered, indexed and asked for anything, and stays what it is."""

    def __call__(self, *_: Any, **__: Any) -> Nothing:
        return self

    def __getattr__(self, name: str) -> Any:
        return _attribute(name)

    def __getitem__(self, key: Any) -> Nothing:
        return self

    def __setitem__(self, key: Any, value: Any) -> None:
        """Nothing."""

    def __iter__(self) -> Iterator[Any]:
        # `line, = axes.plot(...)`.
        return iter((self,))

    def __len__(self) -> int:
        return 1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing."""


class Bar(Nothing):
    """A progress bar: goes through what it is given."""

    def __init__(self, iterable: Iterable[Any] = (), *_: Any, **__: Any) -> None:
        self._iterable = iterable

    def __iter__(self) -> Iterator[Any]:
        return iter(self._iterable)

    def __len__(self) -> int:
        return len(self._iterable)  # type: ignore[arg-type]  # as the real one: what has no length raises

    def __bool__(self) -> bool:
        return True

    @staticmethod
    def write(*_: Any, **__: Any) -> None:
        """Nothing."""


def _bar_over_range(*numbers: int, **_: Any) -> Bar:
    return Bar(range(*numbers))


def _subplots(nrows: int = 1, ncols: int = 1, **_: Any) -> tuple[Nothing, Any]:
    """A figure, and axes in the shape that they have for these numbers."""
    axes: Any = [[Nothing() for _ in range(ncols)] for _ in range(nrows)]
    if nrows == ncols == 1:
        return Nothing(), Nothing()
    return Nothing(), _Axes([each for row in axes for each in row] if 1 in {nrows, ncols} else axes)


class _Axes(list[Any]):
    """Axes in rows: ``axes[0, 1]``, ``axes.flat``, ``axes.ravel()``."""

    def __getitem__(self, key: Any) -> Any:
        if not isinstance(key, tuple):
            return super().__getitem__(key)
        found = super().__getitem__(key[0])
        return [row[key[1]] for row in found] if isinstance(key[0], slice) else found[key[1]]

    @property
    def flat(self) -> list[Any]:
        return [each for row in self for each in (row if isinstance(row, list) else [row])]

    def ravel(self) -> list[Any]:
        return self.flat

    flatten = ravel


_SPECIAL: Final = {"tqdm": Bar, "tqdm_notebook": Bar, "trange": _bar_over_range, "subplots": _subplots}


def _attribute(name: str) -> Any:
    if name.startswith("__"):
        # Python's own questions, such as how to copy it, have their usual answers.
        raise AttributeError(name)
    return _SPECIAL.get(name) or Nothing()
