"""What an exercise is: the types that ``exercises/<id>.yaml`` is validated against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PositiveFloat, PositiveInt

from grader.course.author_files import AuthorFile, SupportSpec
from grader.course.check import CheckSpec
from grader.course.definition import Definition
from grader.course.hints import Hint, hint_of
from grader.course.inputs import Input
from grader.course.mistakes import AuthorMistake, MistakeEntry
from grader.course.pictures import NO_PICTURES, PicturesSpec
from grader.course.signature import Signature
from grader.course.steps import Step
from grader.course.steps.step import Name


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
    """One group of calls: a shown one, or ``hidden: n`` calls with fresh draws.

    Attributes:
        name: what a report calls this case.
        hidden: so many calls with fresh draws that no report shows. Without it, one shown call.
        args: an input for each parameter, by its name.
        steps: how this case drives what the file defines, where it differs from the others.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
    name: Annotated[str, Field(min_length=1, max_length=80)] | None = None
    hidden: Annotated[PositiveInt, Field(le=100)] | None = None
    args: dict[str, Any] = {}
    steps: Annotated[list[dict[str, Any]], Field(min_length=1)] | None = None

    @property
    def count(self) -> int:
        return self.hidden or 1


class ExerciseSpec(BaseModel):
    """The file itself. ``inputs`` in a case's ``args`` are validated by the loader, which knows lines.

    Attributes:
        title: what students read above the exercise.
        prompt: what students read: what is given, what to return, and how. Plain text; name every argument.
        points: what the exercise is worth.
        concepts: what it teaches, for overviews by concept.
        signature: the function to call, as it would stand after def: slope(x: float) -> float
        script: the names of the variables that a script leaves behind, instead of a signature.
        defines: what the student's file must define, for steps or a probe to drive.
        steps: how every case drives what the file defines, one step after the other.
        probe: the names that the exercise's own probe returns.
        support: a module of the exercise's own that the student imports.
        starter: the file that students start from. Default: the prompt as comments, and the signature.
        credit: with `checks`, a check counts when it holds on all cases; with `cases`, each case counts.
        limits: what one run of all cases may use.
        inputs_may_change: whether a call may change its arguments in place.
        pictures: what a report draws of a training: `loss`, `path`, `graph`; see docs/exercises.md.
        hints: texts that a report shows once the grade calls for them.
        mistakes: mistakes that the author wrote: `id`, `hint`, and `replace` or `file`.
        only_mistakes: the kinds of mistake worth making in the reference by itself. Default: all.
        cases: the calls: shown ones, and hidden ones with inputs drawn from the seed.
        checks: how the calls are judged, each entry naming one kind of check.
    """

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
        # What the signature's annotations name must be there when the file is run.
        names = "Tensor, nn" if "nn." in self.signature.text else "Tensor"
        return f"{doc}\nimport torch\nfrom torch import {names}\n\n\ndef {self.signature.text}:\n    ...\n"
