"""``property: linear`` with ``arguments: [x]``: what must hold between several calls of the function."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated

import numpy as np
from pydantic import Field, FiniteFloat, model_validator

from grader.course.check import CasePair, Chained
from grader.course.inputs import Argument, Draw
from grader.course.selector import kind_of
from grader.judge.arguments import argument_named
from grader.judge.compare import difference
from grader.judge.finding import failed, passed
from grader.judge.reading import as_array, value_at
from grader.judge.relations import RELATIONS, Relation, RelationName
from grader.judge.tolerant import NonNegative, Tolerant
from grader.model import Finding
from grader.telling import tell
from grader.wire.numbers import from_array
from grader.wire.values import CHAINED, Tensor, Value

Plain = bool | int | FiniteFloat | str | None


class Property(Tolerant):
    """The function is called again beside each case; the student's results must fit each other.

    Attributes:
        of: which part of the results is looked at.
        arguments: which arguments change, by name.
        values: for ``unaffected``, what else the argument may be.
        degree: for ``homogeneous``, the power of the factor that comes out.
        through: for ``round_trip``, the function that takes the result back.
        any_answer: whether results other than the reference's are right, where the call goes on with its own.
    """

    kind = "property"
    property: RelationName
    of: str = "result"
    arguments: list[str] = Field(default_factory=list)
    values: Annotated[list[Plain], Field(max_length=10)] = Field(default_factory=list)
    degree: Annotated[float, Field(ge=-100, le=100)] = 1.0
    through: Annotated[str, Field(pattern=r"^[A-Za-z_]\w{0,60}(\.[A-Za-z_]\w{0,60})?$")] | None = None
    any_answer: bool = False
    atol: NonNegative = 1e-5

    def default_label(self) -> str:
        label = tell("%(where)s is %(said)s", where=self.of, said=tell(RELATIONS[self.property].label))
        return tell("%(said)s in %(names)s", said=label, names=", ".join(self.arguments)) if self.arguments else label

    def paths(self) -> tuple[str, ...]:
        return (self.of,)

    def companions(self, sent: Mapping[str, Argument], generator: Draw) -> Mapping[str, Mapping[str, Argument]]:
        names = [argument_named(name, sent) for name in self.arguments]
        calls = RELATIONS[self.property].calls(names, sent, generator, self.values)
        return {f"call {number}": call for number, call in enumerate(calls, 1)}

    def chained(self, sent: Mapping[str, Argument]) -> Chained | None:
        if RELATIONS[self.property].back_to is None:
            return None
        return Chained(argument=argument_named(self.arguments[0], sent), of=self.of, through=self.through)

    def judge(self, pair: CasePair) -> Finding:
        relation = RELATIONS[self.property]
        words = tell(relation.words, where=self.of, **dict(zip(("first", "second"), self.arguments, strict=False)))
        if relation.back_to is not None:
            return self._judge_chained(pair, relation, words)
        results: list[Value] = []
        for number, call in enumerate((pair.observed, *(each.observed for each in pair.companions.values()))):
            if call.raised is not None:
                what = tell("called again for “%(said)s”, it raised %(rest)s", said=self.label, rest=call.raised.type)
                return failed(self, pair, what)
            # The further calls are hidden ones, also beside a shown case.
            seen = replace(pair, observed=call, hidden=pair.hidden or number > 0)
            read = value_at(self, seen, self.of)
            if isinstance(read, Finding):
                return failed(self, pair, read.message)
            expected = read[0]
            results.append(_detached(read[1]))
        strange = self._strange(pair, results, expected)
        if strange:
            return failed(self, pair, strange)
        if relation.wanted is None:
            pairs = [(results[0], result) for result in results[1:]]
        else:
            arrays = [as_array(result) for result in results]
            known = [each for each in arrays if each is not None]
            if len(known) < len(arrays):
                return failed(self, pair, words)
            if any(each.shape != known[0].shape for each in known):
                return failed(self, pair, words)
            pairs = [(from_array(np.asarray(relation.wanted(known[:-1], self.degree))), from_array(known[-1]))]
        tolerance = self.tolerance
        if all(difference(wanted, given, tolerance, self.of) is None for wanted, given in pairs):
            return passed(self, pair)
        return failed(self, pair, words)

    def _judge_chained(self, pair: CasePair, relation: Relation, words: str) -> Finding:
        """Both results are the student's; what they must come back to is the first, or what we sent ourselves."""
        (name,) = self.arguments
        (call,) = pair.companions.values()
        if call.observed.raised is not None:
            raised = call.observed.raised.type
            return failed(
                self, pair, tell("given its own result as `%(first)s`, it raised %(rest)s", first=name, rest=raised)
            )
        wanted = [call.expected.roots.get(each) for each in CHAINED]
        results = [_detached(call.observed.roots.get(each)) for each in CHAINED]
        tolerance = self.tolerance
        # A constant comes back to itself, and who remembers the input can pretend to go back.
        if not self.any_answer and difference(_detached(wanted[0]), results[0], tolerance, self.of) is not None:
            return failed(self, pair, tell("`%(where)s` itself is not right, and that comes first", where=self.of))
        if strange := self._strange(pair, results[:1], wanted[0]) or self._strange(pair, results[1:], wanted[1]):
            return failed(self, pair, strange)
        back_to = results[0] if relation.back_to == "result" else _detached(call.sent[argument_named(name, call.sent)])
        if difference(back_to, results[1], tolerance, self.of) is None:
            return passed(self, pair)
        return failed(self, pair, words)

    def _strange(self, pair: CasePair, results: list[Value], expected: Value) -> str | None:
        """Answers that fit each other because they are none: nothing at all, nan, another shape."""
        wanted = as_array(expected)
        if wanted is None:
            if type(results[0]) is type(expected):
                return None
            return self._another_kind(pair, results[0], expected)
        arrays = [as_array(result) for result in results]
        if arrays[0] is None or (arrays[0].shape != wanted.shape and not arrays[0].size == wanted.size == 1):
            return self._another_kind(pair, results[0], expected)
        if np.isfinite(wanted).all() and not all(each is not None and np.isfinite(each).all() for each in arrays):
            return tell("`%(where)s` is not a finite number in every call", where=self.of)
        return None

    def _another_kind(self, pair: CasePair, observed: Value, expected: Value) -> str:
        kinds = [kind_of(value, sizes=not pair.hidden) for value in (observed, expected)]
        if kinds[0] == kinds[1]:
            return tell("`%(where)s` has the wrong shape", where=self.of)
        return tell(
            "`%(where)s` is %(said)s where %(said_kind)s is asked for", where=self.of, said=kinds[0], said_kind=kinds[1]
        )

    @model_validator(mode="after")
    def _fits(self) -> Property:
        wanted = RELATIONS[self.property].arguments
        if len(self.arguments) != wanted:
            asked = ("none", "one: arguments: [x]", "two: arguments: [a, b]")[wanted]
            raise ValueError(f"{self.property} takes {len(self.arguments)} arguments here, and needs {asked}")
        for field, owner in (("values", "unaffected"), ("degree", "homogeneous"), ("through", "round_trip")):
            if field in self.model_fields_set and self.property != owner:
                raise ValueError(f"{field} says nothing of {self.property}; it belongs to {owner}")
        if self.any_answer and RELATIONS[self.property].back_to is None:
            raise ValueError(f"any_answer says nothing of {self.property}; its results are never the reference's")
        if self.property == "round_trip" and self.through is None:
            raise ValueError("round_trip needs the function that leads back: through: support.decode")
        return self


def _detached(value: Value) -> Value:
    """Whether autograd tracks a result is for other checks to say."""
    if isinstance(value, Tensor):
        return replace(value, requires_grad=False, is_leaf=True, grad_fn=None)
    if isinstance(value, list):
        return [_detached(item) for item in value]
    if isinstance(value, tuple):
        return tuple(_detached(item) for item in value)
    if isinstance(value, dict):
        return {key: _detached(item) for key, item in value.items()}
    return value
