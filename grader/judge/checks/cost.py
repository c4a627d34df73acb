"""``cost: cpu_seconds`` with ``times: 10``: time, memory or operations, relative to the reference.

Measured in the child, beside the code that is measured: a guard against the slow way, not a benchmark.
"""

from __future__ import annotations

from typing import Final, Literal

from grader.course.check import CasePair, CheckSpec, Observe
from grader.judge.finding import failed, passed
from grader.judge.tolerant import Factor, NonNegative
from grader.model import Finding
from grader.telling import tell

# What two runs of one program differ by anyway.
_SLACK: Final = {"cpu_seconds": 0.05, "peak_bytes": 4096.0, "ops": 0.0}
_WORDS: Final = {
    "cpu_seconds": tell("processor time"),
    "peak_bytes": tell("memory for tensors"),
    "ops": tell("operations on tensors"),
}


class CostRatio(CheckSpec):
    """What the student's code may use, measured by the reference's.

    Attributes:
        times: how many times what the reference used is enough.
        slack: what is added to that, so that small costs are no matter of chance; in the unit of what is
            measured.
    """

    kind = "cost"
    default_points = 0.0
    cost: Literal["cpu_seconds", "peak_bytes", "ops"]
    times: Factor
    slack: NonNegative | None = None
    gate: bool = True

    def default_label(self) -> str:
        return tell("%(said)s at most %(times)s times the reference's", said=_WORDS[self.cost], times=f"{self.times:g}")

    def observe(self) -> Observe:
        return Observe(cost=True)

    def judge(self, pair: CasePair) -> Finding:
        expected, observed = pair.expected.cost, pair.observed.cost
        if expected is None or observed is None:
            return failed(self, pair, tell("what the call used was not measured"))
        slack = _SLACK[self.cost] if self.slack is None else self.slack
        if getattr(observed, self.cost) <= self.times * getattr(expected, self.cost) + slack:
            return passed(self, pair)
        return failed(
            self,
            pair,
            tell(
                "it used more than %(times)s times what the reference used: %(said)s",
                times=f"{self.times:g}",
                said=_WORDS[self.cost],
            ),
        )
