"""``gradient: result`` with ``to: args[0]``: differentiating the student's result gives the right gradient.

The child differentiates with a random cotangent drawn from the case's seed, the same for the
reference, so that the whole Jacobian counts and not only its column sums. Its numbers therefore mean
nothing to a reader, and stand in no table.
"""

from __future__ import annotations

from grader.course.check import CasePair, Observe
from grader.course.selector import Selector
from grader.judge.compare import difference
from grader.judge.finding import failed, passed
from grader.judge.tolerant import NonNegative, Tolerant
from grader.judge.wording import short
from grader.model import Finding
from grader.telling import tell
from grader.wire.values import Described


class Gradient(Tolerant):
    """As autograd sees it, with a random cotangent.

    Attributes:
        to: the path of the variable to differentiate with respect to.
    """

    kind = "gradient"
    gradient: str
    to: str
    atol: NonNegative = 1e-5

    def default_label(self) -> str:
        return tell("gradient of %(where)s with respect to %(to)s", where=self.gradient, to=self.to)

    def paths(self) -> tuple[str, ...]:
        return (self.gradient, self.to)

    def observe(self) -> Observe:
        Selector.parse(self.gradient)
        return Observe(gradients=((self.gradient, self.to),))

    def judge(self, pair: CasePair) -> Finding:
        key = f"{self.gradient}/{self.to}"
        expected, observed = pair.expected.gradients.get(key), pair.observed.gradients.get(key)
        if observed is None:
            what = tell(
                "`%(where)s` does not depend on `%(to)s` as far as autograd can see", where=self.gradient, to=self.to
            )
            return failed(self, pair, what)
        if isinstance(observed, Described):
            # A student's own backward may raise with the input in its message.
            what = observed.type if pair.hidden else observed.text
            return failed(
                self, pair, tell("`%(where)s` cannot be differentiated: %(rest)s", where=self.gradient, rest=what)
            )
        found = difference(expected, observed, self.tolerance, "gradient")
        if found is None:
            return passed(self, pair)
        return failed(
            self,
            pair,
            found.summary if pair.hidden else found.detail,
            expected=short(expected),
            observed=short(observed),
        )
