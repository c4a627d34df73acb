"""Running the steps of a case. One kind per file, as in ``grader/course/steps``, which describes them.

What a step raises goes through: it is the student's code that raised, or that gave something which
cannot be used as the exercise asks.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from typing import Any, Final

from grader.child.steps.scope import Scope

__all__ = ["Scope", "run_steps"]

Run = Callable[[dict[str, Any], Scope], Any]


def run_steps(steps: Sequence[dict[str, Any]], scope: Scope) -> None:
    """Run steps in order, binding their results."""
    for step in steps:
        result = _RUN[step["step"]](step, scope)
        if step["let"] is not None:
            scope.roots[step["let"]] = result


def _discover() -> dict[str, Run]:
    names = [info.name for info in pkgutil.iter_modules(__path__) if info.name != "scope"]
    return {name: importlib.import_module(f"{__name__}.{name}").run for name in names}


_RUN: Final = _discover()
