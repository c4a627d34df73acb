"""``leaves: result`` with ``only: ["args[0]"]``: the graph behind a tensor starts at these variables."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from grader.course.check import CasePair, CheckSpec, Observe
from grader.judge.finding import failed, passed
from grader.model import Finding
from grader.telling import tell


class Leaves(CheckSpec):
    """``only`` names the leaves by path (``args[0]``, or a script's variable); others must not be there.

    Attributes:
        only: the paths of the leaves, and of no others.
    """

    kind = "leaves"
    leaves: str
    only: Annotated[list[str], Field(min_length=1)]

    def default_label(self) -> str:
        return tell("the graph of %(where)s starts at %(names)s", where=self.leaves, names=", ".join(self.only))

    def paths(self) -> tuple[str, ...]:
        return (self.leaves, *self.only)

    def observe(self) -> Observe:
        return Observe(graphs=(self.leaves,))

    def judge(self, pair: CasePair) -> Finding:
        graph = pair.observed.graphs.get(self.leaves)
        if graph is None:
            return failed(self, pair, tell("there is no graph behind `%(where)s`", where=self.leaves))
        observed = sorted(graph.leaves.values())
        if observed == sorted(self.only):
            return passed(self, pair)
        strangers = sum(name not in self.only for name in observed)
        absent = [name for name in self.only if name not in observed]
        if absent:
            what = tell(
                "the graph behind `%(where)s` does not reach %(rest)s", where=self.leaves, rest=", ".join(absent)
            )
            if strangers:
                what = tell("%(said)s; %(said_too)s", said=what, said_too=_strangers(strangers))
        elif strangers:
            what = _strangers(strangers)
        else:
            what = tell("the graph behind `%(where)s` reaches a leaf twice", where=self.leaves)
        return failed(self, pair, what)


def _strangers(count: int) -> str:
    if count == 1:
        return tell("it has 1 other leaf that the exercise did not give")
    return tell("it has %(count)d other leaves that the exercise did not give", count=count)
