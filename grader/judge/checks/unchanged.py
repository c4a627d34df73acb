"""``unchanged: args``: the inputs hold after the call what they held before it.

Added to every function exercise unless its spec says ``inputs_may_change: true``. What was *sent*
is known here, so the child's word is needed only for what the inputs hold now.
"""

from __future__ import annotations

from typing import Literal

from grader.course.spec import CasePair, CheckSpec
from grader.judge.compare import Tolerance, difference
from grader.judge.finding import failed, passed
from grader.model import Finding
from grader.wire.values import Tensor

_EXACT = Tolerance(atol=0.0, rtol=0.0, same_dtype=True)


class Unchanged(CheckSpec):
    """Values and shapes count; switching ``requires_grad`` on does not."""

    kind = "unchanged"
    default_points = 0.0
    unchanged: Literal["args"]
    gate: bool = True

    def default_label(self) -> str:
        return "leaves its inputs as they were"

    def judge(self, pair: CasePair) -> Finding:
        after = pair.observed.roots.get("args")
        if not isinstance(after, list) or len(after) != len(pair.sent):
            return failed(self, pair, "its arguments cannot be read any more")
        for (name, before), now in zip(pair.sent.items(), after, strict=True):
            if not isinstance(before, Tensor | list):
                continue
            if isinstance(now, Tensor) and isinstance(before, Tensor):
                # The same bytes are the common case, and cheap to see.
                if now.raw == before.raw and now.shape == before.shape:
                    continue
                before = _tracked_like(before, now)
            if difference(before, now, _EXACT, name):
                return failed(self, pair, f"the argument `{name}` was changed in place; the caller still needs it")
        return passed(self, pair)


def _tracked_like(before: Tensor, now: Tensor) -> Tensor:
    return Tensor(dtype=before.dtype, shape=before.shape, raw=before.raw, requires_grad=now.requires_grad)
