"""``raises: ValueError``: where the reference raises, the student's code raises this too, and only there."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from grader.course.check import CasePair, CheckSpec, Observe
from grader.judge.finding import failed, passed
from grader.model import Finding
from grader.telling import tell


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
        return tell("raises %(name)s where it should", name=self.raises)

    def observe(self) -> Observe:
        return Observe(bases=True)

    def judge(self, pair: CasePair) -> Finding:
        raised = pair.observed.raised
        if pair.expected.raised is None:
            if raised is None:
                return passed(self, pair)
            return failed(self, pair, tell("the call raised %(rest)s", rest=raised.type if pair.hidden else raised))
        if raised is None:
            return failed(self, pair, tell("nothing was raised, and %(name)s is asked for here", name=self.raises))
        if self.raises not in {raised.type, *pair.observed.bases}:
            what = tell("the call raised %(name)s where %(wanted)s is asked for", name=raised.type, wanted=self.raises)
            return failed(self, pair, what)
        if self.says and not pair.hidden and self.says.lower() not in raised.message.lower():
            what = tell("the message of the %(name)s does not say %(rest)s", name=raised.type, rest=repr(self.says))
            return failed(self, pair, what)
        return passed(self, pair)
