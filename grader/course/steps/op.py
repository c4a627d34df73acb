"""``{let: c, op: "*", of: [2, a]}``: an operator, so that the student's own ``__rmul__`` is asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final, Self

from pydantic import Field, model_validator

from grader.course.steps.step import Operand, Step, operand_message, reads_of
from grader.wire.values import Value

UNARY: Final = ("-", "+", "abs", "~", "not", "len", "float", "int", "bool", "str", "repr", "iter", "next", "type")
BINARY: Final = ("+", "-", "*", "/", "//", "%", "**", "@", "<", "<=", ">", ">=", "==", "!=", "[]", "in", "is")
IN_PLACE: Final = ("+=", "-=", "*=", "/=")


class Op(Step):
    """Operators of one value and of two; an in-place one (``+=``) gives what the name holds after it."""

    kind = "op"
    op: str
    of: Annotated[list[Operand], Field(min_length=1, max_length=2)]

    @model_validator(mode="after")
    def _known(self) -> Self:
        known = UNARY if len(self.of) == 1 else (*BINARY, *IN_PLACE)
        if self.op not in known:
            noun = "one value" if len(self.of) == 1 else "two values"
            raise ValueError(f"{self.op!r} is no operator of {noun}; there are {' '.join(known)}")
        return self

    def reads(self) -> Iterator[str]:
        yield from reads_of(self.of)

    def message(self) -> dict[Value, Value]:
        return {"op": self.op, "of": [operand_message(each) for each in self.of]}
