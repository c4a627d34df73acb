"""``identity: [result, "args[0]"]`` with ``expect: same_object``: one object or two, one memory or two."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import Field

from grader.course.check import CasePair, CheckSpec, Observe
from grader.judge.finding import failed, passed
from grader.model import Finding

_SAYS: Final = {
    "same_object": "are not the same object",
    "other_object": "are one and the same object",
    "same_memory": "do not share their memory",
    "other_memory": "share their memory: a change of one changes the other",
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
        return f"{self.identity[0]} and {self.identity[1]}: {self.expect.replace('_', ' ')}"

    def paths(self) -> tuple[str, ...]:
        return tuple(self.identity)

    def observe(self) -> Observe:
        return Observe(identity=((self.identity[0], self.identity[1]),))

    def judge(self, pair: CasePair) -> Finding:
        one, other = self.identity
        found = pair.observed.identity.get(f"{one}/{other}")
        if found is None:
            return failed(self, pair, f"there is nothing at `{one}`, or nothing at `{other}`")
        same_object, same_memory = found
        is_same = same_object if self.expect.endswith("object") else same_memory
        if is_same == self.expect.startswith("same"):
            return passed(self, pair)
        return failed(self, pair, f"`{one}` and `{other}` {_SAYS[self.expect]}")
