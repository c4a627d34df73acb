"""``{repeat: 3, steps: [...]}``: the same steps several times; each ``get`` in them gathers a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Self

from pydantic import Field, PositiveInt, PrivateAttr, model_validator

from grader.course.steps.step import Step
from grader.wire.values import Value


class Repeat(Step):
    kind = "repeat"
    repeat: Annotated[PositiveInt, Field(le=1000)]
    steps: Annotated[list[dict[str, Any]], Field(min_length=1)]
    _inner: tuple[Step, ...] = PrivateAttr(default=())

    @model_validator(mode="after")
    def _plain(self) -> Self:
        if self.let is not None:
            raise ValueError("a repetition has no result to name; drop `let`")
        return self

    def holding(self, inner: tuple[Step, ...]) -> Repeat:
        """This repetition with its steps typed; the loader knows their lines."""
        made = self.model_copy()
        made._inner = inner  # noqa: SLF001  # our own
        return made

    def reads(self) -> Iterator[str]:
        yield from ()

    def binds(self) -> Iterator[str]:
        for step in self._inner:
            yield from step.binds()

    def message(self) -> dict[Value, Value]:
        return {"repeat": self.repeat, "steps": [step.sent() for step in self._inner]}
