"""Calling what a path leads to."""

from __future__ import annotations

from typing import Any

from grader.child.steps.scope import Scope


def run(step: dict[str, Any], scope: Scope) -> Any:
    function = scope.follow(step["call"])
    args = [scope.value(each) for each in step["args"]]
    return function(*args, **{name: scope.value(each) for name, each in step["kwargs"].items()})
