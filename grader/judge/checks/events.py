"""``events: [backward, step]``: these things happened in the reference's order, or as often.

Read from hooks in the child, which code there could forge: a claim about the way, not about the answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from grader.course.check import CasePair, CheckSpec, Observe
from grader.judge.finding import failed, passed
from grader.model import Event, Finding

Kind = Literal["forward", "backward", "step", "zero_grad"]


class Events(CheckSpec):
    """``as_reference`` says what must agree: the ``order``, or the ``counts`` alone.

    ``forward`` means the modules that the code itself calls, not those inside them; ``shapes: true``
    also compares the shapes of their inputs.

    Attributes:
        as_reference: whether the order must agree, or the counts alone.
        shapes: whether the shapes that modules are given must agree too.
    """

    kind = "events"
    events: Annotated[list[Kind], Field(min_length=1)]
    as_reference: Literal["order", "counts"] = "order"
    shapes: bool = False

    def default_label(self) -> str:
        return f"{self.as_reference} of {', '.join(self.events)}"

    def observe(self) -> Observe:
        return Observe(events=True)

    def judge(self, pair: CasePair) -> Finding:
        expected, observed = self._chosen(pair.expected.events), self._chosen(pair.observed.events)
        if self.as_reference == "counts":
            expected, observed = sorted(expected), sorted(observed)
        if expected == observed:
            return passed(self, pair)
        if pair.hidden:
            return failed(self, pair, f"{', '.join(self.events)}: not what was to happen here")
        counts, goals = Counter(kind for kind, _ in observed), Counter(kind for kind, _ in expected)
        for kind in self.events:
            if counts[kind] != goals[kind]:
                return failed(self, pair, f"{_times(kind, counts[kind])}, expected {goals[kind]}")
        place = next(i for i, (one, other) in enumerate(zip(expected, observed, strict=True)) if one != other)
        return failed(
            self, pair, f"event {place + 1} is {_event(observed[place])} where {_event(expected[place])} was to happen"
        )

    def _chosen(self, events: Sequence[Event]) -> list[tuple[str, tuple[tuple[int, ...], ...]]]:
        return [
            (event.kind, event.shapes if self.shapes and event.kind == "forward" else ())
            for event in events
            if event.kind in self.events and (event.kind != "forward" or event.depth == 0)
        ]


def _times(kind: str, count: int) -> str:
    return f"{kind} happened {count} time{'s' * (count != 1)}"


def _event(event: tuple[str, tuple[tuple[int, ...], ...]]) -> str:
    kind, shapes = event
    return f"{kind} on {', '.join(map(str, shapes))}" if shapes else kind
