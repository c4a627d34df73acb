"""``compare: result[0]``: the value equals the reference's, within tolerance, up to what does not matter."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from grader.course.check import CasePair
from grader.course.selector import Absent, Selector
from grader.judge.compare import Difference, difference, surplus
from grader.judge.finding import failed, passed
from grader.judge.invariance import WORDS, Invariance, aligned
from grader.judge.reading import as_array, is_tracked, value_at
from grader.judge.tolerance import Tolerance
from grader.judge.tolerant import Tolerant, Within
from grader.judge.wording import short
from grader.model import Finding
from grader.telling import tell
from grader.wire.numbers import from_array
from grader.wire.values import Tensor, Value

FloatName = Literal["float64", "float32", "float16", "bfloat16", "complex64", "complex128"]


class DTypeTolerance(Within):
    """A tolerance for one element type, and the author's reason for it.

    Attributes:
        because: the reason.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    because: Annotated[str, Field(min_length=1)]


class Compare(Tolerant):
    """Value, shape and structure; with ``dtype: true`` the element type too.

    The default tolerance leaves room for float32's rounding in another order of operations
    (about 1e-6 relative, per step) and none for a different formula.

    Attributes:
        per_dtype: other tolerances for tensors; that of the coarser element type counts.
        up_to: what may differ all the same, e.g. the sign of an eigenvector.
        dtype: whether the element type must be the same too.
    """

    kind = "compare"
    compare: str
    dtype: bool = False
    per_dtype: dict[FloatName, DTypeTolerance] = Field(default_factory=dict)
    up_to: Invariance | None = None

    def default_label(self) -> str:
        return tell("value of %(where)s", where=self.compare) if self.compare != "result" else tell("returned value")

    def paths(self) -> tuple[str, ...]:
        return (self.compare,)

    def side_by_side(self, pair: CasePair) -> tuple[Value, Value]:
        selector = Selector.parse(self.compare)
        return selector.resolve(pair.expected.roots), selector.resolve(pair.observed.roots)

    def judge(self, pair: CasePair) -> Finding:
        read = value_at(self, pair, self.compare)
        if isinstance(read, Finding):
            return read
        expected, observed = read
        longer = self._surplus(pair)
        tolerance = Tolerance(
            atol=self.atol,
            rtol=self.rtol,
            same_dtype=self.dtype,
            per_dtype={name: (each.atol, each.rtol) for name, each in self.per_dtype.items()},
        )
        found = longer or difference(expected, observed, tolerance, self.compare)
        excused = longer is None and self.up_to and self._differs_no_further(expected, observed, tolerance)
        if found is None or excused:
            return passed(self, pair)
        message = found.summary if pair.hidden else found.detail
        if self.up_to:
            message = tell("%(said)s, not even up to %(said_what)s", said=message, said_what=WORDS[self.up_to])
        return failed(
            self,
            pair,
            message,
            expected=short(expected),
            observed=short(observed),
            accuses=found.accuses,
        )

    def _surplus(self, pair: CasePair) -> Difference | None:
        """A tuple on the way that holds more than was asked for."""
        for whole in Selector.parse(self.compare).indexed():
            try:
                found = surplus(whole.resolve(pair.expected.roots), whole.resolve(pair.observed.roots), whole.text)
            except Absent:  # where the child followed the path, only its end crossed the wire
                continue
            if found is not None:
                return found
        return None

    def _differs_no_further(self, expected: Value, observed: Value, tolerance: Tolerance) -> bool:
        """Whether nothing is left of the difference once what does not matter is taken away."""
        assert self.up_to is not None
        wanted, given = as_array(expected), as_array(observed)
        if wanted is None or given is None or (is_tracked(observed) and not is_tracked(expected)):
            return False
        if isinstance(expected, Tensor) and isinstance(observed, Tensor):
            # Only the numbers are excused, so the element types are held against each other as they are.
            if _only_dtypes(expected, observed, tolerance) is not None:
                return False
            tolerance = tolerance.between(expected.dtype, observed.dtype)
        elif isinstance(expected, Tensor):
            return False
        elif wanted.size == given.size == 1:
            given = given.reshape(wanted.shape)  # a tensor of one element is as good as a number
        taken = aligned(wanted, given, self.up_to, tolerance)
        if taken is None:
            return False
        plain = Tolerance(atol=tolerance.atol, rtol=tolerance.rtol)
        return difference(from_array(wanted), from_array(taken), plain, self.compare) is None


def _only_dtypes(expected: Tensor, observed: Tensor, tolerance: Tolerance) -> Difference | None:
    wanted, given = (Tensor(dtype=each.dtype, shape=(0,), raw=b"") for each in (expected, observed))
    return difference(wanted, given, tolerance, "")
