"""Gradient mode, switched for the steps that follow."""

from __future__ import annotations

from typing import Any

import torch

from grader.child.steps.scope import Scope


def run(step: dict[str, Any], scope: Scope) -> None:
    torch.set_grad_enabled(step["enabled"])
