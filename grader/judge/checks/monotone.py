"""``monotone: result[2]`` with ``direction: decreasing``: a sequence that goes one way, within a slack."""

from __future__ import annotations

from typing import Annotated, Literal

import numpy as np
from pydantic import Field

from grader.course.check import CasePair, CheckSpec
from grader.judge.finding import failed, passed
from grader.judge.reading import numbers_at
from grader.judge.tolerant import NonNegative
from grader.model import Finding


class Monotone(CheckSpec):
    """Each number against the one before it.

    Attributes:
        strictly: whether staying where it is counts as wrong.
        slack: how far a step may go the wrong way (with ``strictly``, how far it must go the right way).
        except_for: how many steps may go wrong all the same.
        any_length: whether there may be more or fewer numbers than the reference gives (two at least).
        direction: which way it must go.
    """

    kind = "monotone"
    monotone: str
    direction: Literal["decreasing", "increasing"]
    strictly: bool = False
    slack: NonNegative = 0.0
    except_for: Annotated[int, Field(ge=0)] = 0
    any_length: bool = False

    def default_label(self) -> str:
        return f"{self.monotone} is {self.direction}"

    def paths(self) -> tuple[str, ...]:
        return (self.monotone,)

    def judge(self, pair: CasePair) -> Finding:
        read = numbers_at(self, pair, self.monotone, same_length=not self.any_length)
        if isinstance(read, Finding):
            return read
        _, observed = read
        if observed.size < 2:
            return failed(self, pair, f"`{self.monotone}` is a single number, and has no direction")
        with np.errstate(all="ignore"):
            steps = np.diff(observed) * (1 if self.direction == "increasing" else -1)
        # Of nan neither holds.
        right = steps > self.slack if self.strictly else steps >= -self.slack
        wrong = np.flatnonzero(~right)
        if wrong.size <= self.except_for:
            return passed(self, pair)
        first = int(wrong[0])
        before, after = observed[first], observed[first + 1]
        note = ", where there is nan" if np.isnan(before + after) else ""
        what = f"`{self.monotone}` is not {self.direction}"
        if pair.hidden:
            return failed(self, pair, what + note)
        count = f" ({wrong.size} of {steps.size} steps do not)" if wrong.size > 1 else ""
        what += f" from element {first} to {first + 1}{note}{count}"
        shown = f"{before:.7g}, then {after:.7g}"
        return failed(self, pair, f"{what}: {shown}", expected=self.direction, observed=shown)
