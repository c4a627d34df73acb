"""``ops: forward`` with ``forbid: ["*softmax*"]``: which operations on tensors the work was made of.

Names are those of torch's dispatcher, where ``a @ b`` and ``torch.matmul(a, b)`` are both ``mm``;
underscores at the ends do not count, so ``softmax`` also finds ``_softmax``, and ``add`` finds ``add_``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from grader.course.check import CasePair, CheckSpec, Observe
from grader.judge.finding import failed, passed
from grader.judge.tolerant import Factor
from grader.model import Finding
from grader.telling import tell


def _as_counted(name: str) -> str:
    if name.strip("_") != name:
        raise ValueError(
            f"{name!r} fits nothing: underscores at the ends of names do not count, add is add_; drop them"
        )
    return name


Name = Annotated[str, Field(min_length=1, max_length=60), AfterValidator(_as_counted)]
Names = Annotated[list[Name], Field(min_length=1)]


class Ops(CheckSpec):
    """At least one rule: ``forbid`` and ``require`` by name, ``at_most`` in all, or ``times_reference``.

    Attributes:
        forbid: names of operations that must not be used; `*` stands for anything.
        require: names of which each must be.
        at_most: how many operations there may be in all.
        times_reference: how many times the reference's number.
    """

    kind = "ops"
    default_points = 0.0
    ops: Literal["forward", "backward", "any"]
    forbid: Names | None = None
    require: Names | None = None
    at_most: Annotated[int, Field(ge=0)] | None = None
    times_reference: Factor | None = None
    gate: bool = True

    @model_validator(mode="after")
    def _has_a_rule(self) -> Self:
        if all(rule is None for rule in (self.forbid, self.require, self.at_most, self.times_reference)):
            raise ValueError("give a rule: forbid, require, at_most or times_reference")
        return self

    def default_label(self) -> str:
        parts = [tell("operations without %(names)s", names=", ".join(self.forbid))] if self.forbid else []
        parts += [tell("operations with %(names)s", names=", ".join(self.require))] if self.require else []
        parts += [tell("few enough operations")] if self.at_most is not None or self.times_reference is not None else []
        return "; ".join(parts)

    def observe(self) -> Observe:
        return Observe(ops=True)

    def judge(self, pair: CasePair) -> Finding:
        counts, goals = self._counts(pair.observed.ops), self._counts(pair.expected.ops)
        for pattern in self.forbid or ():
            used = sum(count for name, count in counts.items() if fnmatchcase(name, pattern))
            if used:
                what = tell("the operation %(name)s is used, and this exercise asks to do without it", name=pattern)
                return failed(self, pair, what)
        for pattern in self.require or ():
            if not any(fnmatchcase(name, pattern) for name in counts):
                what = tell("the operation %(name)s is never used, and this exercise is about it", name=pattern)
                return failed(self, pair, what)
        limit = self._limit(sum(goals.values()))
        total = sum(counts.values())
        if limit is not None and total > limit:
            what = tell("more operations on tensors than this exercise allows")
            if not pair.hidden:
                what = tell("%(said)s: %(count)d, at most %(most)d", said=what, count=total, most=limit)
            return failed(self, pair, what)
        return passed(self, pair)

    def _limit(self, reference: int) -> int | None:
        limits = [self.at_most] if self.at_most is not None else []
        limits += [int(self.times_reference * reference)] if self.times_reference is not None else []
        return min(limits, default=None)

    def _counts(self, ops: Mapping[str, Mapping[str, int]]) -> Counter[str]:
        counts: Counter[str] = Counter()
        for phase, names in ops.items():
            if self.ops in {phase, "any"}:
                for name, count in names.items():
                    counts[name.strip("_")] += count
        return counts
