"""What a proof comes to: problems in sentences, and the figures behind them. Plain values, no I/O."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from grader.course.source import Document, Key
from grader.course.spec import Exercise
from grader.errors import SpecError

Fate = Literal["named", "taken", "unnamed", "passes", "equivalent"]
"""Of a mistake: named first; another with the very same numbers was; no or another name; full marks;
the same as the reference on every draw."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """One thing to mend, as a sentence with its place. A warning leaves the exercise sound."""

    text: str
    path: Path | None = None
    line: int | None = None
    warning: bool = False

    @classmethod
    def of(cls, error: SpecError) -> Problem:
        return cls(text=error.message, path=error.path, line=error.line)

    def __str__(self) -> str:
        place = "" if self.path is None else f"{self.path}: " if self.line is None else f"{self.path}:{self.line}: "
        return f"{place}{'warning: ' if self.warning else ''}{self.text}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Mistake:
    """What became of one mutant. ``instead`` is the id that was named first, where it is not its own."""

    id: str
    label: str
    fate: Fate
    instead: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Margin:
    """Room around one check's tolerance, in units of the tolerance.

    Attributes:
        spread: the smallest part of the tolerance that still holds every rounding of the reference.
        nearest: the largest multiple of it that still catches every mistake caught here; None
            where no mistake shows in this check.
        mistake: the id of that nearest mistake.
    """

    check: str
    spread: float
    nearest: float | None
    mistake: str = ""


@dataclass(kw_only=True, slots=True)
class Proof:
    """Everything found of one exercise; filled by one proof after the other.

    Attributes:
        id: the exercise's, or the name of the file where there is none.
        seeds, mistake_seeds: how many were tried with the reference, and with each mistake.
        compared, differing: gradients that were held against differences, and those that are others.
        differences: the same in words, or why there are none.
        notes: what is worth knowing and need not be mended.
    """

    id: str
    problems: list[Problem] = field(default_factory=list)
    seeds: int = 0
    mistake_seeds: int = 0
    mistakes: list[Mistake] = field(default_factory=list)
    compared: int = 0
    differing: int = 0
    differences: str = ""
    margins: list[Margin] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def sound(self) -> bool:
        return all(problem.warning for problem in self.problems)

    def count(self, *fates: Fate) -> int:
        return sum(mistake.fate in fates for mistake in self.mistakes)


@dataclass(frozen=True, kw_only=True, slots=True)
class Subject:
    """An exercise, the YAML document it came from, and the proof that is being filled."""

    exercise: Exercise
    document: Document
    proof: Proof

    def problem(self, text: str, *where: Key, warning: bool = False) -> None:
        """Note a problem at a place in the spec."""
        line = self.document.line_of(where)
        self.proof.problems.append(Problem(text=text, path=self.document.path, line=line, warning=warning))

    def note(self, text: str, *where: Key) -> None:
        """Note something that is worth knowing and need not be mended."""
        self.proof.notes.append(f"{self.document.path}:{self.document.line_of(where)}: {text}")

    def reference_problem(self, text: str) -> None:
        """Note a problem of the reference."""
        path = self.document.path.parent.parent / "reference" / f"{self.exercise.id}.py"
        self.proof.problems.append(Problem(text=text, path=path))
