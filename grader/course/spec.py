"""What an exercise is: the types that ``exercises/<id>.yaml`` is validated against."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PositiveFloat, PositiveInt, model_validator

from grader.course.author_files import AuthorFile, SupportSpec
from grader.course.definition import Definition
from grader.course.hints import Hint, hint_of
from grader.course.inputs import Argument, Draw, Input
from grader.course.mistakes import AuthorMistake, MistakeEntry
from grader.course.pictures import NO_PICTURES, PicturesSpec
from grader.course.selector import Selector
from grader.course.steps import Step
from grader.course.steps.step import Name
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
        why: the author's reason, e.g. for a tolerance; kept for readers of the spec.
        needs: names of earlier checks without which this one says nothing; it is not made when one failed.
        cases: names of the groups of cases that it is held against, by default all.
        enough: how many calls must hold, by default all of them.
        advice: told, and never a matter of points.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
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


class LimitsSpec(BaseModel):
    """What one exercise may use.

    Attributes:
        wall_seconds: time for all its cases together, import included.
        memory_mb: growth of the process's private memory, in units of 2**20 bytes.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    wall_seconds: Annotated[PositiveFloat, Field(le=600)] = 10.0
    memory_mb: Annotated[PositiveInt, Field(le=65_536)] = 1024

    def within(self, ceiling: LimitsSpec) -> LimitsSpec:
        """These limits, none above the ceiling's."""
        return LimitsSpec(
            wall_seconds=min(self.wall_seconds, ceiling.wall_seconds), memory_mb=min(self.memory_mb, ceiling.memory_mb)
        )


class CaseSpec(BaseModel):
    """One group of calls: a shown one, or ``hidden: n`` calls with fresh draws."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
    name: Annotated[str, Field(min_length=1, max_length=80)] | None = None
    hidden: Annotated[PositiveInt, Field(le=100)] | None = None
    args: dict[str, Any] = {}
    steps: Annotated[list[dict[str, Any]], Field(min_length=1)] | None = None

    @property
    def count(self) -> int:
        return self.hidden or 1


class ExerciseSpec(BaseModel):
    """The file itself. ``inputs`` in a case's ``args`` are validated by the loader, which knows lines."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    title: Annotated[str, Field(min_length=1, max_length=120)]
    prompt: Annotated[str, Field(min_length=1, max_length=10_000)]
    points: Annotated[PositiveFloat, Field(le=1000)] = 1.0
    concepts: list[str] = []
    signature: str | None = None
    script: Annotated[list[str], Field(min_length=1)] | None = None
    defines: Annotated[list[str], Field(min_length=1)] | None = None
    steps: Annotated[list[dict[str, Any]], Field(min_length=1)] | None = None
    probe: Annotated[list[Name], Field(min_length=1)] | None = None
    support: SupportSpec | None = None
    starter: str | None = None
    credit: Literal["checks", "cases"] = "checks"
    limits: LimitsSpec = LimitsSpec()
    inputs_may_change: bool = False
    pictures: PicturesSpec = NO_PICTURES
    hints: Annotated[list[Annotated[Hint, BeforeValidator(hint_of)]], Field(max_length=20)] = []
    mistakes: list[MistakeEntry] = []
    only_mistakes: list[str] | None = None
    cases: Annotated[list[CaseSpec], Field(min_length=1)]
    checks: Annotated[list[dict[str, Any]], Field(min_length=1)]


@dataclass(frozen=True, kw_only=True, slots=True)
class Parameter:
    name: str
    annotation: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Signature:
    """``slope(x: float) -> float``, parsed."""

    text: str
    function: str
    parameters: tuple[Parameter, ...]
    returns: str

    @classmethod
    def parse(cls, text: str) -> Signature:
        """Parse a signature.

        Raises:
            ValueError: with the form that is expected.
        """
        try:
            module = ast.parse(f"def {text}: ...")
        except SyntaxError as error:
            raise ValueError(f"{text!r} is no signature; write one like slope(x: float) -> float") from error
        function = module.body[0]
        one = isinstance(function, ast.FunctionDef) and len(module.body) == len(function.body) == 1
        if not isinstance(function, ast.FunctionDef) or not one:
            raise ValueError(f"{text!r} is no signature; write one like slope(x: float) -> float")
        arguments = function.args
        if arguments.vararg or arguments.kwarg or arguments.kwonlyargs or arguments.posonlyargs:
            raise ValueError(f"{text!r}: only plain positional parameters can be called; drop the others")
        names = [argument.arg for argument in arguments.args]
        if len(set(names)) < len(names):
            raise ValueError(f"{text!r} names a parameter twice; rename one")
        return cls(
            text=text,
            function=function.name,
            parameters=tuple(
                Parameter(name=a.arg, annotation=ast.unparse(a.annotation) if a.annotation else "")
                for a in arguments.args
            ),
            returns=ast.unparse(function.returns) if function.returns else "",
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseGroup:
    """One entry of ``cases`` with its inputs typed."""

    name: str | None
    hidden: bool
    count: int
    inputs: Mapping[str, Input | Any]
    steps: tuple[Step, ...] = ()


MAX_CASES: Final = 200
MAX_COMPANIONS: Final = 1000


@dataclass(frozen=True, kw_only=True, slots=True)
class Exercise:
    """A validated exercise, with its reference's source.

    Exactly one of ``signature`` (a function is called), ``script`` (the names of variables that
    a script leaves behind) and ``defines`` (what the cases' steps or the probe drive) is set. ``probe``
    comes with the names that it returns. ``mistakes`` are the author's own; ``only_mistakes`` are the kinds
    of automatic mutant worth running, all by default.
    """

    id: str
    title: str
    prompt: str
    points: float
    concepts: tuple[str, ...]
    signature: Signature | None
    script: tuple[str, ...] | None
    starter: str | None
    credit: Literal["checks", "cases"]
    limits: LimitsSpec
    cases: tuple[CaseGroup, ...]
    checks: tuple[CheckSpec, ...]
    pictures: PicturesSpec = NO_PICTURES
    hints: tuple[Hint, ...] = ()
    mistakes: tuple[AuthorMistake, ...] = ()
    only_mistakes: tuple[str, ...] | None = None
    reference_source: bytes
    fingerprint: str
    defines: tuple[Definition, ...] = ()
    support: AuthorFile | None = None
    probe: AuthorFile | None = None
    probed: tuple[str, ...] = ()

    @property
    def entry(self) -> str | None:
        """The function or class whose definition shows that a file answers the exercise."""
        if self.signature is not None:
            return self.signature.function
        return self.defines[0].name if self.defines else None

    def starter_source(self) -> str:
        """The file a student starts from."""
        if self.starter is not None:
            return self.starter
        doc = "\n".join(f"# {line}".rstrip() for line in self.prompt.strip().splitlines())
        if self.defines:
            stubs = "\n\n\n".join(each.stub for each in self.defines)
            return f"{doc}\nimport torch\nfrom torch import Tensor, nn\n\n\n{stubs}\n"
        if self.signature is None:
            return f"{doc}\nimport torch\n"
        return f"{doc}\nimport torch\nfrom torch import Tensor\n\n\ndef {self.signature.text}:\n    ...\n"


def parse_paths(paths: tuple[str, ...], roots: set[str]) -> None:
    """Check that every path parses and starts at something the exercise observes.

    Raises:
        ValueError: naming the path.
    """
    for text in paths:
        selector = Selector.parse(text)
        if selector.root not in roots:
            raise ValueError(f"{text!r} starts at {selector.root!r}; it can start at {', '.join(sorted(roots))}")
