"""``printed: numbers``: what a call or a script prints is what the reference prints."""

from __future__ import annotations

import math
import re
from typing import Final, Literal

from grader.course.check import CasePair
from grader.judge.finding import failed, passed
from grader.judge.tolerant import Tolerant
from grader.judge.wording import short
from grader.model import Finding
from grader.telling import mark, tell

# Nothing straight after a digit or a letter: `x1` is a name. Possessive, so that the time is linear.
_NUMBER: Final = re.compile(r"(?<![\w.])[-+]?(?:(?:\d++(?:\.\d*+)?+|\.\d++)(?:[eE][-+]?\d++)?+|nan|inf)(?!\w)")
_MAX_TEXT: Final = 16_384
_DIFFERS: Final = {
    "lines": mark("line %(place)d is %(given)s, expected %(wanted)s"),
    "tokens": mark("word %(place)d is %(given)s, expected %(wanted)s"),
    "numbers": mark("number %(place)d is %(given)s, expected %(wanted)s"),
}
_COUNTS: Final = {
    "lines": mark("there are %(count)d lines, expected %(wanted)d"),
    "tokens": mark("there are %(count)d words, expected %(wanted)d"),
    "numbers": mark("there are %(count)d numbers, expected %(wanted)d"),
}


class Printed(Tolerant):
    """``exact`` text, ``lines`` (spaces at their ends and blank ones aside), ``tokens``, or ``numbers`` alone.

    Numbers among ``tokens`` and ``numbers`` are equal within the tolerance.
    """

    kind = "printed"
    printed: Literal["exact", "lines", "tokens", "numbers"]

    def default_label(self) -> str:
        return tell("what is printed")

    def paths(self) -> tuple[str, ...]:
        return ("stdout",)

    def judge(self, pair: CasePair) -> Finding:
        expected, observed = pair.expected.roots.get("stdout"), pair.observed.roots.get("stdout")
        if not isinstance(expected, str) or not isinstance(observed, str):
            return failed(self, pair, tell("what was printed cannot be read"))
        what = self._difference(expected[:_MAX_TEXT], observed[:_MAX_TEXT])
        if what is None:
            return passed(self, pair)
        message = tell("nothing is printed") if not observed.strip() else what
        if pair.hidden:
            message = tell("what is printed is not what was asked for")
        return failed(self, pair, message, expected=short(expected), observed=short(observed))

    def _difference(self, expected: str, observed: str) -> str | None:
        if self.printed == "exact":
            return None if expected == observed else tell("the text is not exactly the one that was asked for")
        wanted, given = self._parts(expected), self._parts(observed)
        for place, (one, other) in enumerate(zip(wanted, given, strict=False), 1):
            if not self._alike(one, other):
                return tell(_DIFFERS[self.printed], place=place, given=repr(other[:60]), wanted=repr(one[:60]))
        if len(wanted) != len(given):
            return tell(_COUNTS[self.printed], count=len(given), wanted=len(wanted))
        return None

    def _parts(self, text: str) -> list[str]:
        if self.printed == "lines":
            return [line.strip() for line in text.splitlines() if line.strip()]
        return text.split() if self.printed == "tokens" else [found[0] for found in _NUMBER.finditer(text)]

    def _alike(self, expected: str, observed: str) -> bool:
        if expected == observed:
            return True
        if self.printed == "lines" or not (_NUMBER.fullmatch(expected) and _NUMBER.fullmatch(observed)):
            return False
        wanted, given = float(expected), float(observed)
        # `isclose` takes the larger of the two; their sum, as everywhere else here.
        return math.isfinite(wanted) and abs(given - wanted) <= self.atol + self.rtol * abs(wanted)
