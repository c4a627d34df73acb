"""``largest_tensor: reference`` (or a number): no operation made a tensor of more elements."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import PositiveInt, model_validator

from grader.course.check import CasePair, CheckSpec, Observe
from grader.judge.finding import failed, passed
from grader.judge.tolerant import Factor
from grader.model import Finding
from grader.telling import tell


class LargestTensor(CheckSpec):
    """With ``reference``, at most ``times`` the number of elements of the reference's largest.

    Attributes:
        times: how many times the reference's largest is enough.
    """

    kind = "largest_tensor"
    default_points = 0.0
    largest_tensor: PositiveInt | Literal["reference"]
    times: Factor = 1.0
    gate: bool = True

    @model_validator(mode="after")
    def _times_of_something(self) -> Self:
        if "times" in self.model_fields_set and self.largest_tensor != "reference":
            raise ValueError("times says nothing beside a number; write largest_tensor: reference, or drop times")
        return self

    def default_label(self) -> str:
        return tell("no tensor larger than needed")

    def observe(self) -> Observe:
        return Observe(largest=True)

    def judge(self, pair: CasePair) -> Finding:
        known = self.largest_tensor
        limit = self.times * pair.expected.largest if known == "reference" else known
        if pair.observed.largest <= limit:
            return passed(self, pair)
        if pair.hidden:
            return failed(self, pair, tell("a tensor was made on the way that is larger than it need be"))
        what = tell(
            "a tensor was made on the way that is larger than it need be: %(count)d elements, at most %(most)d",
            count=pair.observed.largest,
            most=int(limit),
        )
        return failed(self, pair, what)
