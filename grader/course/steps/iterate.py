"""``{let: first, iterate: g, take: 3}``: the next values of a generator or iterable, as a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, PositiveInt

from grader.course.steps.step import Name, PathText, Step, path_message, root_of
from grader.wire.values import Value


class Iterate(Step):
    """A list that is shorter than ``take`` shows that there were no more."""

    kind = "iterate"
    iterate: PathText
    take: Annotated[PositiveInt, Field(le=10_000)]
    let: Name

    def reads(self) -> Iterator[str]:
        yield root_of(self.iterate)

    def message(self) -> dict[Value, Value]:
        return {"iterate": path_message(self.iterate), "take": self.take}
