"""``unchanged: args``: the inputs hold after the call what they held before it.

Added to every function exercise unless its spec says ``inputs_may_change: true``. What was *sent*
is known here, so the child's word is needed only for what the inputs hold now.
"""

from __future__ import annotations

import dataclasses
from typing import Literal

from grader.course.check import CasePair, CheckSpec
from grader.judge.compare import difference
from grader.judge.finding import failed, passed
from grader.judge.tolerance import Tolerance
from grader.model import Finding
from grader.telling import tell
from grader.wire.values import Tensor, Value

_EXACT = Tolerance(atol=0.0, rtol=0.0, same_dtype=True)


class Unchanged(CheckSpec):
    """Values and shapes count; switching ``requires_grad`` on does not."""

    kind = "unchanged"
    default_points = 0.0
    unchanged: Literal["args"]
    gate: bool = True

    def default_label(self) -> str:
        return tell("leaves its inputs as they were")

    def judge(self, pair: CasePair) -> Finding:
        after = pair.observed.roots.get("args")
        if not isinstance(after, list) or len(after) != len(pair.sent):
            return failed(self, pair, tell("its arguments cannot be read any more"))
        for (name, before), now in zip(pair.sent.items(), after, strict=True):
            if not isinstance(before, Tensor | list) or _same_bytes(before, now):
                continue
            if difference(_tracked_like(before, now), now, _EXACT, name):
                what = tell("the argument `%(name)s` was changed in place; the caller still needs it", name=name)
                return failed(self, pair, what)
        return passed(self, pair)


def _same_bytes(before: Value, now: Value) -> bool:
    """The common case, and cheap to see."""
    if not isinstance(before, Tensor) or not isinstance(now, Tensor):
        return False
    return before.raw == now.raw and before.shape == now.shape and before.dtype == now.dtype


def _tracked_like(before: Value, now: Value) -> Value:
    if isinstance(before, Tensor) and isinstance(now, Tensor):
        return dataclasses.replace(before, requires_grad=now.requires_grad)
    return before
