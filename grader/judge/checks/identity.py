"""``identity: [result, "args[0]"]`` with ``expect: same_object``: one object or two, one memory or two."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import Field

from grader.course.check import CasePair, CheckSpec, Observe
from grader.judge.finding import failed, passed
from grader.model import Finding
from grader.telling import mark, tell

_SAYS: Final = {
    "same_object": mark("`%(first)s` and `%(second)s` are not the same object"),
    "other_object": mark("`%(first)s` and `%(second)s` are one and the same object"),
    "same_memory": mark("`%(first)s` and `%(second)s` do not share their memory"),
    "other_memory": mark("`%(first)s` and `%(second)s` share their memory: a change of one changes the other"),
}

_LABELS: Final = {
    "same_object": mark("%(first)s and %(second)s: same object"),
    "other_object": mark("%(first)s and %(second)s: other object"),
    "same_memory": mark("%(first)s and %(second)s: same memory"),
    "other_memory": mark("%(first)s and %(second)s: other memory"),
}


class Identity(CheckSpec):
    """Two paths, and what they must have to do with each other.

    Attributes:
        expect: whether both are one object, or share memory, or do not.
    """

    kind = "identity"
    identity: Annotated[list[str], Field(min_length=2, max_length=2)]
    expect: Literal["same_object", "other_object", "same_memory", "other_memory"]

    def default_label(self) -> str:
        return tell(_LABELS[self.expect], first=self.identity[0], second=self.identity[1])

    def paths(self) -> tuple[str, ...]:
        return tuple(self.identity)

    def observe(self) -> Observe:
        return Observe(identity=((self.identity[0], self.identity[1]),))

    def judge(self, pair: CasePair) -> Finding:
        one, other = self.identity
        found = pair.observed.identity.get(f"{one}/{other}")
        if found is None:
            return failed(
                self, pair, tell("there is nothing at `%(first)s`, or nothing at `%(second)s`", first=one, second=other)
            )
        same_object, same_memory = found
        is_same = same_object if self.expect.endswith("object") else same_memory
        if is_same == self.expect.startswith("same"):
            return passed(self, pair)
        return failed(self, pair, tell(_SAYS[self.expect], first=one, second=other))
