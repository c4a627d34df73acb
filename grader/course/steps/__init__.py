"""What a case does with the student's classes and functions, step by step. One kind per file.

A step is a mapping whose key names its kind; ``let`` gives its result a name that later steps and
checks can use::

    steps:
      - {let: a, call: Value, args: [2.0]}
      - {let: c, op: "*", of: [2, a]}
      - {call: c.backward}
      - {let: g, get: a.grad}

To add a kind, drop in a module here whose :class:`Step` subclass bears its name, and one of the same
name in ``grader/child/steps``, which runs it.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import Final

from grader.course.steps.step import Step

__all__ = ["STEPS", "Step"]


def _discover() -> dict[str, type[Step]]:
    kinds: dict[str, type[Step]] = {}
    for info in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{info.name}")
        kinds.update(
            (value.kind, value)
            for value in vars(module).values()
            if isinstance(value, type) and issubclass(value, Step) and getattr(value, "kind", "") == info.name
        )
    return kinds


STEPS: Final = _discover()
