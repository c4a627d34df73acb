"""``{grad_mode: disabled}``: what an earlier cell of a notebook may have left switched off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from grader.course.steps.step import Step
from grader.wire.values import Value


class GradMode(Step):
    """Holds until the next such step, or the end of the case."""

    kind = "grad_mode"
    grad_mode: Literal["enabled", "disabled"]

    def reads(self) -> Iterator[str]:
        yield from ()

    def message(self) -> dict[Value, Value]:
        return {"enabled": self.grad_mode == "enabled"}
