"""The kinds of check. One file each; the file's name is the kind's name in YAML.

To add one, drop in a module with a :class:`~grader.course.check.CheckSpec` subclass whose ``kind``
is the module's name; nothing else needs to know.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import Final

from grader.course.check import CheckSpec


def _discover() -> dict[str, type[CheckSpec]]:
    kinds: dict[str, type[CheckSpec]] = {}
    for info in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{info.name}")
        kinds.update(
            (value.kind, value)
            for value in vars(module).values()
            if isinstance(value, type) and issubclass(value, CheckSpec) and getattr(value, "kind", "") == info.name
        )
    return kinds


KINDS: Final = _discover()
