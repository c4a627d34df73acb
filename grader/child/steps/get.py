"""Reading a value now."""

from __future__ import annotations

from typing import Any

from grader.child.steps.scope import Scope


def run(step: dict[str, Any], scope: Scope) -> Any:
    value = scope.follow(step["get"])
    scope.keep(step["let"], value)
    return value
