"""The same steps several times."""

from __future__ import annotations

from typing import Any

from grader.child import steps
from grader.child.steps.scope import Scope


def run(step: dict[str, Any], scope: Scope) -> None:
    scope.rounds += 1
    for _ in range(step["repeat"]):
        steps.run_steps(step["steps"], scope)
    scope.rounds -= 1
