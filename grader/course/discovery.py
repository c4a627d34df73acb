"""Kinds that are files: whoever adds one drops in a module, and nothing else needs to know."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from typing import TypeVar

Kind = TypeVar("Kind")


def kinds_in(package: str, folders: Iterable[str], base: type[Kind]) -> dict[str, type[Kind]]:
    """The subclass of ``base`` in each module of a package whose ``kind`` is the module's name, by that name."""
    kinds: dict[str, type[Kind]] = {}
    for info in pkgutil.iter_modules(folders):
        module = importlib.import_module(f"{package}.{info.name}")
        kinds.update(
            (info.name, value)
            for value in vars(module).values()
            if isinstance(value, type) and issubclass(value, base) and getattr(value, "kind", "") == info.name
        )
    return kinds
