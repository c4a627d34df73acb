"""``compare: result[0]``: the value equals the reference's, within tolerance."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from grader.course.selector import Absent, Selector
from grader.course.spec import CasePair, CheckSpec
from grader.judge.compare import Tolerance, difference, short
from grader.judge.finding import failed, passed
from grader.model import Finding

NonNegative = Annotated[float, Field(ge=0, allow_inf_nan=False)]


class Compare(CheckSpec):
    """Value, shape and structure; with ``dtype: true`` the element type too.

    The default tolerance leaves room for float32's rounding in another order of operations
    (about 1e-6 relative, per step) and none for a different formula.
    """

    kind = "compare"
    compare: str
    atol: NonNegative = 1e-6
    rtol: NonNegative = 1e-4
    dtype: bool = False

    def default_label(self) -> str:
        return f"value of {self.compare}" if self.compare != "result" else "returned value"

    def paths(self) -> tuple[str, ...]:
        return (self.compare,)

    def judge(self, pair: CasePair) -> Finding:
        selector = Selector.parse(self.compare)
        expected = selector.resolve(pair.expected.roots)
        try:
            observed = selector.resolve(pair.observed.roots)
        except Absent as absent:
            return failed(self, pair, str(absent))
        tolerance = Tolerance(atol=self.atol, rtol=self.rtol, same_dtype=self.dtype)
        found = difference(expected, observed, tolerance, self.compare)
        if found is None:
            return passed(self, pair)
        return failed(
            self,
            pair,
            found.summary if pair.hidden else found.detail,
            expected=short(expected),
            observed=short(observed),
            accuses=found.accuses,
        )
