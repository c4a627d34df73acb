"""``warns: never``, or ``warns: "no longer a leaf"``: no warning falls, or one that says this.

Only shown cases are looked at: a warning may quote its input, and is not told of hidden ones.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from grader.course.check import CasePair, CheckSpec
from grader.judge.finding import failed, passed
from grader.model import Finding
from grader.telling import tell


class Warns(CheckSpec):
    kind = "warns"
    warns: Annotated[str, Field(min_length=1, max_length=200)]

    def default_label(self) -> str:
        return tell("no warning falls") if self.warns == "never" else tell("the warning that is asked for falls")

    def judge(self, pair: CasePair) -> Finding:
        warned = pair.observed.warnings
        if pair.hidden:
            return passed(self, pair)
        if self.warns == "never":
            if not warned:
                return passed(self, pair)
            return failed(self, pair, tell("a warning fell, %(rest)s", rest=warned[0][:200]))
        if any(self.warns.lower() in text.lower() for text in warned):
            return passed(self, pair)
        return failed(self, pair, tell("no warning fell that says %(rest)s", rest=repr(self.warns)))
