"""``{let: g, get: a.grad}``: read a value now; the observation is of this moment.

Every other name is observed as it is at the end of the case, so a parameter that later steps move
needs a ``get`` after each step. Inside ``repeat`` the name becomes a list, with one entry per round.
"""

from __future__ import annotations

from collections.abc import Iterator

from grader.course.steps.step import Name, PathText, Step, path_message, root_of
from grader.wire.values import Value


class Get(Step):
    kind = "get"
    get: PathText
    let: Name

    def reads(self) -> Iterator[str]:
        yield root_of(self.get)

    def message(self) -> dict[Value, Value]:
        return {"get": path_message(self.get)}
