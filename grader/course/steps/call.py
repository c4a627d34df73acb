"""``{let: y, call: model.forward, args: [x]}``: call something the student or the exercise gave."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from grader.course.steps.step import Name, Operand, PathText, Step, operand_message, path_message, reads_of, root_of
from grader.wire.values import Value


class Call(Step):
    """``call`` is a path: a class or function of the student's, a bound name, a method of it."""

    kind = "call"
    call: PathText
    args: tuple[Operand, ...] = ()
    kwargs: Annotated[dict[Name, Operand], Field(default_factory=dict)]

    def reads(self) -> Iterator[str]:
        yield root_of(self.call)
        yield from reads_of(list(self.args))
        yield from reads_of(list(self.kwargs.values()))

    def message(self) -> dict[Value, Value]:
        return {
            "call": path_message(self.call),
            "args": [operand_message(each) for each in self.args],
            "kwargs": {name: operand_message(each) for name, each in self.kwargs.items()},
        }
