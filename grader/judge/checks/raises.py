"""``raises: ValueError``: where the reference raises, the student's code raises this too, and only there."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from grader.course.check import CasePair, CheckSpec, Observe
from grader.judge.finding import failed, passed
from grader.model import Finding


class Raises(CheckSpec):
    """A type derived from the one that is asked for is as good; ``says`` must stand in the message.

    Messages of hidden cases are not looked at: they may quote the input.

    Attributes:
        says: a text that must stand in the message of shown cases.
    """

    kind = "raises"
    judges_exceptions = True
    raises: Annotated[str, Field(pattern=r"^[A-Za-z_]\w{0,99}$")]
    says: Annotated[str, Field(min_length=1, max_length=200)] | None = None

    def default_label(self) -> str:
        return f"raises {self.raises} where it should"

    def observe(self) -> Observe:
        return Observe(bases=True)

    def judge(self, pair: CasePair) -> Finding:
        raised = pair.observed.raised
        if pair.expected.raised is None:
            if raised is None:
                return passed(self, pair)
            return failed(self, pair, f"the call raised {raised.type if pair.hidden else raised}")
        if raised is None:
            return failed(self, pair, f"nothing was raised, and {self.raises} is asked for here")
        if self.raises not in {raised.type, *pair.observed.bases}:
            return failed(self, pair, f"the call raised {raised.type} where {self.raises} is asked for")
        if self.says and not pair.hidden and self.says.lower() not in raised.message.lower():
            return failed(self, pair, f"the message of the {raised.type} does not say {self.says!r}")
        return passed(self, pair)
