"""``{set: w.grad, to: g}``: give an attribute or an element a value, such as a state left from before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from pydantic import model_validator

from grader.course.selector import Selector
from grader.course.steps.step import Operand, PathText, Step, operand_message, path_message, reads_of, root_of
from grader.wire.values import Value


class Set(Step):
    kind = "set"
    set: PathText
    to: Operand

    @model_validator(mode="after")
    def _has_a_place(self) -> Self:
        if not Selector.parse(self.set).steps:
            raise ValueError(f"{self.set!r} is a name; set an attribute or an element, like w.grad or w[0]")
        if self.let is not None:
            raise ValueError("setting has no result to name; drop `let`")
        return self

    def reads(self) -> Iterator[str]:
        yield root_of(self.set)
        yield from reads_of(self.to)

    def message(self) -> dict[Value, Value]:
        return {"set": path_message(self.set), "to": operand_message(self.to)}
