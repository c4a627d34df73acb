"""Giving an attribute or an element a value."""

from __future__ import annotations

from typing import Any

import torch

from grader.child.steps.scope import Scope


def run(step: dict[str, Any], scope: Scope) -> None:
    *before, last = step["set"]
    target = scope.follow(before)
    value = scope.value(step["to"])
    if isinstance(last, int) or dict in type(target).__mro__:
        # As an author means it, also for an element of a tracked leaf.
        with torch.no_grad():
            target[last] = value
    else:
        setattr(target, last, value)
