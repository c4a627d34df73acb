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
from grader.telling import tell

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
        return (
            tell("order of %(events)s", events=", ".join(self.events))
            if self.as_reference == "order"
            else tell("counts of %(events)s", events=", ".join(self.events))
        )

    def observe(self) -> Observe:
        return Observe(events=True)

    def judge(self, pair: CasePair) -> Finding:
        expected, observed = self._chosen(pair.expected.events), self._chosen(pair.observed.events)
        if self.as_reference == "counts":
            expected, observed = sorted(expected), sorted(observed)
        if expected == observed:
            return passed(self, pair)
        if pair.hidden:
            return failed(self, pair, tell("%(events)s: not what was to happen here", events=", ".join(self.events)))
        counts, goals = Counter(kind for kind, _ in observed), Counter(kind for kind, _ in expected)
        for kind in self.events:
            if counts[kind] != goals[kind]:
                return failed(self, pair, _times(kind, goals[kind], counts[kind]))
        place = next(i for i, (one, other) in enumerate(zip(expected, observed, strict=True)) if one != other)
        what = tell(
            "event %(number)d is %(event)s where %(wanted)s was to happen",
            number=place + 1,
            event=_event(observed[place]),
            wanted=_event(expected[place]),
        )
        return failed(self, pair, what)

    def _chosen(self, events: Sequence[Event]) -> list[tuple[str, tuple[tuple[int, ...], ...]]]:
        return [
            (event.kind, event.shapes if self.shapes and event.kind == "forward" else ())
            for event in events
            if event.kind in self.events and (event.kind != "forward" or event.depth == 0)
        ]


def _times(kind: str, expected: int, observed: int) -> str:
    if observed == 1:
        return tell("%(event)s happened 1 time, expected %(wanted)d", event=kind, wanted=expected)
    return tell("%(event)s happened %(count)d times, expected %(wanted)d", event=kind, count=observed, wanted=expected)


def _event(event: tuple[str, tuple[tuple[int, ...], ...]]) -> str:
    kind, shapes = event
    return f"{kind} on {', '.join(map(str, shapes))}" if shapes else kind
