"""``one_of: result`` with ``values: [1, 2]``: any of the values that the author lists."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, Field

from grader.course.check import CasePair
from grader.judge.compare import difference
from grader.judge.finding import failed, passed
from grader.judge.reading import value_at
from grader.judge.tolerant import Tolerant
from grader.judge.wording import short
from grader.model import Finding
from grader.telling import tell


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if value is not None and not isinstance(value, bool | int | float | str):
        raise ValueError(f"{str(value)[:60]!r} is no value to compare with; list numbers, texts, true, null or lists")
    return value


class OneOf(Tolerant):
    """Which value it is does not matter.

    Attributes:
        values: the values that it may have.
    """

    kind = "one_of"
    one_of: str
    values: Annotated[list[Annotated[Any, AfterValidator(_plain)]], Field(min_length=1, max_length=100)]

    def default_label(self) -> str:
        return tell("%(where)s is one of the allowed values", where=self.one_of)

    def paths(self) -> tuple[str, ...]:
        return (self.one_of,)

    def judge(self, pair: CasePair) -> Finding:
        read = value_at(self, pair, self.one_of)
        if isinstance(read, Finding):
            return read
        _, observed = read
        tolerance = self.tolerance
        if any(difference(value, observed, tolerance, self.one_of) is None for value in self.values):
            return passed(self, pair)
        return failed(
            self,
            pair,
            tell("`%(where)s` is none of the values that it may have", where=self.one_of),
            expected=tell("one of %(rest)s", rest=short(self.values)),
            observed=short(observed),
        )
