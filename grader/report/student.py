"""``report.html``: what a student reads about one submission.

The page is one file without scripts. All that it says of a hidden check is whether it passed and
its message; values of hidden checks are dropped here, whatever the judge put into them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from markupsafe import Markup

from grader.course.spec import Exercise
from grader.model import CheckResult, ExerciseGrade, Frame, Grade, Raised
from grader.report.pages import page_environment, paragraphs
from grader.report.verdicts import VERDICTS, Verdict

MAX_CHECKS: Final = 100
MAX_FRAMES: Final = 12
MAX_WARNINGS: Final = 20
LINES_AROUND: Final = 3


class SourceLine(NamedTuple):
    number: int
    text: str
    failing: bool


class Excerpt(NamedTuple):
    """Some lines of the student's file around the one where it went wrong."""

    frame: Frame
    lines: list[SourceLine]


class Section(NamedTuple):
    """One exercise as the template takes it."""

    grade: ExerciseGrade
    verdict: Verdict
    failed: list[CheckResult]
    not_run: list[CheckResult]
    advice: list[CheckResult]
    passed: list[CheckResult]
    more_failed: int
    more_passed: int
    frames: tuple[Frame, ...]
    more_frames: int
    excerpt: Excerpt | None
    warnings: tuple[str, ...]
    more_warnings: int
    signature: str
    prompt: Markup | None


class StudentReport:
    """The page's template, compiled once for a run.

    Args:
        templates: the folder of templates, by default those that ship with the package.
    """

    def __init__(self, templates: Path | None = None) -> None:
        self._template = page_environment(templates).get_template("report.html")

    def render(self, grade: Grade, exercises: Mapping[str, Exercise], sources: Mapping[str, str]) -> str:
        """The page's text.

        Args:
            exercises: prompts and signatures by exercise id; an exercise may be absent.
            sources: the student's files by the name that frames use; a file may be absent.
        """
        sections = [_section(exercise, exercises.get(exercise.id), sources) for exercise in grade.exercises]
        counts = Counter(exercise.status for exercise in grade.exercises)
        return self._template.render(
            grade=grade,
            sections=sections,
            counts=[(VERDICTS[status], counts[status]) for status in VERDICTS if status in counts],
        )


def _section(grade: ExerciseGrade, exercise: Exercise | None, sources: Mapping[str, str]) -> Section:
    checks = [_without_values(check) if check.hidden else check for check in grade.checks]
    failed = [check for check in checks if not check.passed and not check.not_run]
    passed = [check for check in checks if check.passed and not check.advice]
    frames = grade.raised.frames if grade.raised else ()
    return Section(
        grade=grade,
        verdict=VERDICTS[grade.status],
        failed=failed[:MAX_CHECKS],
        not_run=[check for check in checks if check.not_run][:MAX_CHECKS],
        advice=[check for check in checks if check.advice][:MAX_CHECKS],
        passed=passed[:MAX_CHECKS],
        more_failed=max(0, len(failed) - MAX_CHECKS),
        more_passed=max(0, len(passed) - MAX_CHECKS),
        frames=frames[-MAX_FRAMES:],
        more_frames=max(0, len(frames) - MAX_FRAMES),
        excerpt=_excerpt(grade.raised, sources) if grade.raised else None,
        warnings=grade.warnings[:MAX_WARNINGS],
        more_warnings=max(0, len(grade.warnings) - MAX_WARNINGS),
        signature=exercise.signature.text if exercise and exercise.signature else "",
        prompt=paragraphs(exercise.prompt) if exercise else None,
    )


def _without_values(check: CheckResult) -> CheckResult:
    return replace(check, expected=None, observed=None)


def _excerpt(raised: Raised, sources: Mapping[str, str]) -> Excerpt | None:
    """The lines around the innermost frame that points into a file we have; a frame is only a claim."""
    for frame in reversed(raised.frames):
        if frame.file not in sources:
            continue
        # As Python counts lines: str.splitlines would also break at form feeds and the like.
        source = sources[frame.file].replace("\r\n", "\n").replace("\r", "\n")
        lines = source.removesuffix("\n").split("\n")
        if 1 <= frame.line <= len(lines):
            first = max(1, frame.line - LINES_AROUND)
            last = min(len(lines), frame.line + LINES_AROUND)
            return Excerpt(
                frame=frame,
                lines=[SourceLine(n, lines[n - 1], n == frame.line) for n in range(first, last + 1)],
            )
    return None
