"""The families of mistakes. One file each.

To add one, drop in a module with a function ``mutate(program)`` that yields, for every place where
its mistake can be made, the mistake's id, a short label and the changed tree; nothing else needs
to know.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from grader.mistakes.program import Mutation, Program

Operator: TypeAlias = Callable[[Program], Iterator[Mutation]]


def _discover() -> tuple[Operator, ...]:
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}").mutate for name in names)


OPERATORS: Final = _discover()
