"""What a check is: what it asks to be observed, and how it judges one case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, PositiveInt, model_validator

from grader.course.inputs import Argument, Draw
from grader.model import CaseObservation, Finding
from grader.wire.values import Value

Points = Annotated[float, Field(ge=0, le=1000)]


@dataclass(frozen=True, kw_only=True, slots=True)
class Observe:
    """What a check needs the child to look at beyond values: live objects do not cross the wire."""

    gradients: tuple[tuple[str, str], ...] = ()
    """Pairs ``(of, to)`` of paths: the gradient of one with respect to the other."""
    graphs: tuple[str, ...] = ()
    """Paths of tensors whose autograd graph is wanted."""
    events: bool = False
    """Forward calls of modules, backward passes, optimizer steps and zeroing, in order."""
    path: tuple[tuple[str, str], ...] = ()
    """Pairs ``(what, moment)``: ``loss``, ``parameters`` or a path, at each ``backward`` or ``step``."""
    ops: bool = False
    """Operations on tensors, by phase and name."""
    largest: bool = False
    """The number of elements of the largest tensor that an operation made."""
    cost: bool = False
    """Processor time, peak memory of tensors, and number of operations."""
    identity: tuple[tuple[str, str], ...] = ()
    """Pairs of paths: whether both are one object, and whether they share memory."""
    bases: bool = False
    """The types that a raised exception's type is derived from."""

    def together(self, other: Observe) -> Observe:
        """What either asks for."""
        return Observe(
            gradients=tuple(dict.fromkeys((*self.gradients, *other.gradients))),
            graphs=tuple(dict.fromkeys((*self.graphs, *other.graphs))),
            events=self.events or other.events,
            path=tuple(dict.fromkeys((*self.path, *other.path))),
            ops=self.ops or other.ops,
            largest=self.largest or other.largest,
            cost=self.cost or other.cost,
            identity=tuple(dict.fromkeys((*self.identity, *other.identity))),
            bases=self.bases or other.bases,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Chained:
    """In a further call, a case is done twice: what came out the first time goes in the second time.

    Both results are the student's own and never leave the child in between.
    """

    argument: str
    """The name of the argument that takes what came out."""
    of: str
    """The path of what came out."""
    through: str | None = None
    """A function that takes it in place of the second time: ``support.name``, or one that the student defines."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Companion:
    """A call that a check asked for beside a case: what was sent, and what both sides did."""

    seed: int
    sent: Mapping[str, Any]
    expected: CaseObservation
    observed: CaseObservation


@dataclass(frozen=True, kw_only=True, slots=True)
class CasePair:
    """The same case of the reference and of the student, as a check sees it.

    ``companions`` are the calls that this check asked for beside it, by their role.
    """

    name: str
    hidden: bool
    sent: Mapping[str, Any]
    expected: CaseObservation
    observed: CaseObservation
    companions: Mapping[str, Companion] = field(default_factory=dict)


class CheckSpec(BaseModel):
    """What every check shares. A kind is a subclass in ``grader/judge/checks/``.

    Attributes:
        name: what the student reads; a default is made from the kind and its path.
        points: the check's share of the exercise, relative to the other checks'.
        gate: when it fails, the whole exercise earns nothing (the method *is* the exercise).
        why: the reason, for readers of the spec: argue your tolerances.
        needs: names of earlier checks without which this one says nothing; it is not made when one failed.
        cases: names of the groups of cases that it is held against, by default all.
        enough: how many calls must hold, by default all of them.
        advice: told, and never a matter of points.
    """

    # Built when an exercise first uses it: there are a dozen kinds, and a course has a few.
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)
    kind: ClassVar[str]
    default_points: ClassVar[float] = 1.0
    judges_exceptions: ClassVar[bool] = False
    """Whether it also judges calls that raised, the student's and the reference's."""
    reads_source: ClassVar[bool] = False
    """A statement about the file's text (:meth:`judge_source`) and not about calls."""

    name: Annotated[str, Field(min_length=1, max_length=120)] | None = None
    points: Points | None = None
    gate: bool = False
    why: str | None = None
    needs: list[str] = []
    cases: Annotated[list[str], Field(min_length=1)] | None = None
    enough: PositiveInt | None = None
    advice: bool = False

    @property
    def label(self) -> str:
        return self.name or self.default_label()

    @property
    def weight(self) -> float:
        if self.advice:
            return 0.0
        return self.default_points if self.points is None else self.points

    def default_label(self) -> str:
        raise NotImplementedError

    def paths(self) -> tuple[str, ...]:
        """The paths this check reads, for validation against the signature."""
        return ()

    def observe(self) -> Observe:
        return Observe()

    def takes_any_length(self) -> bool:
        """Whether there may be more or fewer items at its paths than the reference gives."""
        return False

    def side_by_side(self, pair: CasePair) -> tuple[Value, Value] | None:
        """What was expected and what was observed, for a check that compares two values; else None.

        Raises:
            Absent: where the submission gave nothing there.
        """
        return None

    def companions(self, sent: Mapping[str, Argument], generator: Draw) -> Mapping[str, Mapping[str, Argument]]:
        """Further calls to make beside a case, by role: the arguments of each, in the signature's order.

        Raises:
            ValueError: where the case's arguments are not such that these calls can be made.
        """
        return {}

    def chained(self, sent: Mapping[str, Argument]) -> Chained | None:
        """How the further calls go on with their own result, if they do.

        Raises:
            ValueError: as :meth:`companions`.
        """
        return None

    def judge(self, pair: CasePair) -> Finding:
        """Compare one case. Pure: the same pair gives the same finding."""
        raise NotImplementedError

    def judge_source(self, source: bytes, function: str | None) -> str | None:
        """What is wrong with a file's text, for a kind that reads it; None where nothing is."""
        raise NotImplementedError

    @model_validator(mode="after")
    def _advice_is_free(self) -> CheckSpec:
        if self.advice and ("points" in self.model_fields_set or ("gate" in self.model_fields_set and self.gate)):
            raise ValueError("advice costs nothing; leave out points and gate, or advice")
        return self
