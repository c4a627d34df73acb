"""``leaves: result`` with ``only: ["args[0]"]``: the graph behind a tensor starts at these variables."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from grader.course.check import CasePair, CheckSpec, Observe
from grader.judge.finding import failed, passed
from grader.model import Finding


class Leaves(CheckSpec):
    """``only`` names the leaves by path (``args[0]``, or a script's variable); others must not be there.

    Attributes:
        only: the paths of the leaves, and of no others.
    """

    kind = "leaves"
    leaves: str
    only: Annotated[list[str], Field(min_length=1)]

    def default_label(self) -> str:
        return f"the graph of {self.leaves} starts at {', '.join(self.only)}"

    def paths(self) -> tuple[str, ...]:
        return (self.leaves, *self.only)

    def observe(self) -> Observe:
        return Observe(graphs=(self.leaves,))

    def judge(self, pair: CasePair) -> Finding:
        graph = pair.observed.graphs.get(self.leaves)
        if graph is None:
            return failed(self, pair, f"there is no graph behind `{self.leaves}`")
        observed = sorted(graph.leaves.values())
        if observed == sorted(self.only):
            return passed(self, pair)
        strangers = sum(name not in self.only for name in observed)
        absent = [name for name in self.only if name not in observed]
        parts = []
        if absent:
            parts.append(f"the graph behind `{self.leaves}` does not reach {', '.join(absent)}")
        if strangers:
            noun = "leaf" if strangers == 1 else "leaves"
            parts.append(f"it has {strangers} other {noun} that the exercise did not give")
        return failed(self, pair, "; ".join(parts) or f"the graph behind `{self.leaves}` reaches a leaf twice")
