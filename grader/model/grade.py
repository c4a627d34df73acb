"""What was found, what it is called, and what it earns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from grader.model.evidence import Evidence
from grader.model.observation import Raised

Status = Literal["passed", "partial", "failed", "error", "timeout", "memory", "missing", "ungraded"]
"""The verdict on one exercise; ``docs/result-format.md`` says when each is given."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One check on one case.

    ``expected`` and ``observed`` are short texts for a reader, present only on shown cases.
    ``accuses`` names a mistake of the catalogue that this finding alone proves. ``not_run`` is a
    check that was not made because one that it needs failed; ``advice`` passed, whatever it found.
    """

    check: str
    case: str
    hidden: bool
    passed: bool
    message: str = ""
    expected: str | None = None
    observed: str | None = None
    accuses: str | None = None
    not_run: bool = False
    advice: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Diagnosis:
    """A named mistake (an id of the catalogue) with the evidence for it and a question, not a fix.

    ``lines`` of the hand-in's file, from 1, are where to look; none where the text does not show it.
    """

    id: str
    evidence: str
    hint: str
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckResult:
    """A finding as the student reads it in ``grade.json``."""

    name: str
    passed: bool
    hidden: bool
    message: str
    expected: str | None = None
    observed: str | None = None
    not_run: bool = False
    advice: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class ExerciseGrade:
    """The verdict on one exercise, with all that a report of it needs."""

    id: str
    title: str
    status: Status
    score: float
    max_score: float
    message: str = ""
    checks: tuple[CheckResult, ...] = ()
    diagnoses: tuple[Diagnosis, ...] = ()
    hints: tuple[str, ...] = ()
    file: str | None = None
    raised: Raised | None = None
    stdout: str = ""
    stdout_truncated: bool = False
    warnings: tuple[str, ...] = ()
    evidence: Evidence | None = None


@dataclass(frozen=True, kw_only=True)
class Identity:
    """Who handed in, one student or group, as the LMS that the download came from has it.

    Read from names of files and folders, which a student may have chosen in part: data to match and
    to show, never a path, and never proof of who somebody is.

    Attributes:
        lms: whose download it was: ``canvas``, ``moodle``, ``brightspace`` or ``blackboard``.
        display: the name as the LMS has it in the download, such as ``Alice Stu`` (Canvas: ``stualice``).
        ids: what the LMS's own gradebook is matched by, under the LMS's own words. A key that the
            download does not tell is missing.

            - canvas: ``user_id``, ``attachment_id`` (of an anonymous download ``user_id`` is the anonymous id)
            - moodle: ``participant``, the number in the folder's name: per assignment, a group's id for teams
            - brightspace: ``person_id``, what the folder's name begins with
            - blackboard: ``username``
        late: whether the LMS marked the hand-in that is graded as late.
        submitted_at: when it was handed in, as ISO 8601 in the LMS's own time zone, or empty.
        attempts: how many hand-ins the download holds; the newest is the one that is graded.
        group: whether the hand-in is a group's rather than one person's.
        attempt: which of them this is, from 1, where each is graded; 0 where only the newest is.
    """

    lms: str
    display: str
    ids: Mapping[str, str] = field(hash=False)
    late: bool = False
    submitted_at: str = ""
    attempts: int = 1
    group: bool = False
    attempt: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Ruling:
    """What the course's own rules made of a score, which itself stays as it is.

    Attributes:
        final_score: what counts; None while something is ungraded, and for who is excused.
        late: days begun after the due time; 0 on time, and where nobody knows.
        excused: whether the student need not hand in.
        rule: sentences on what was done and why; may be empty.
    """

    final_score: float | None
    late: int = 0
    excused: bool = False
    rule: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Grade:
    """The verdict on one submission.

    Attributes:
        layers: what isolated the run.
        student: who handed in, where a download of an LMS says so.
        total: what was earned in all, where it was read back from a file, in which each exercise's score is rounded.
    """

    submission: str
    seed: int
    exercises: tuple[ExerciseGrade, ...]
    notes: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()
    student: Identity | None = None
    total: float | None = None

    @property
    def score(self) -> float:
        """What was earned in all: three times two thirds are 2, however they are rounded where they are written."""
        return sum(exercise.score for exercise in self.exercises) if self.total is None else self.total

    @property
    def max_score(self) -> float:
        return sum(exercise.max_score for exercise in self.exercises)

    @property
    def ungraded(self) -> bool:
        return any(exercise.status == "ungraded" for exercise in self.exercises)
