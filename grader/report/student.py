"""``report.html``: what a student reads about one submission.

The page is one file without scripts. All that it says of a hidden check is whether it passed and
its message; values of hidden checks are dropped here, whatever the judge put into them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from jinja2 import Template
from markupsafe import Markup

from grader.course.spec import Exercise
from grader.errors import SpecError
from grader.model import CheckResult, Diagnosis, Evidence, ExerciseGrade, Frame, Grade
from grader.report.excerpt import Excerpt, excerpt_of
from grader.report.mistake_names import name_of
from grader.report.pages import check_templates, page_environment, paragraphs, template_problem
from grader.report.pictures import draw_curve, draw_descent, draw_elements, draw_graph
from grader.report.text import clean_block
from grader.report.verdicts import VERDICTS, Verdict
from grader.report.words import ENGLISH, Words

MAX_CHECKS: Final = 100
MAX_FRAMES: Final = 6
MAX_WARNINGS: Final = 5
MAX_WARNING: Final = 400
MAX_PRINTED: Final = 4_000
MAX_PRINTED_IN_ALL: Final = 16_000
MAX_PROBLEMS: Final = 3
MAX_PAGE: Final = 145_000
"""Bytes."""
MAX_READY: Final = 6
"""Right answers that are remembered for each exercise."""


class Named(NamedTuple):
    """A diagnosis with its heading."""

    name: str
    diagnosis: Diagnosis


class Picture(NamedTuple):
    """A drawing and the line below it. ``kind`` is ``curve``, ``descent``, ``elements`` or ``graph``."""

    kind: str
    drawing: Markup
    caption: str


class Section(NamedTuple):
    """One exercise as the template takes it."""

    grade: ExerciseGrade
    verdict: Verdict
    diagnoses: list[Named]
    failed: list[CheckResult]
    not_run: list[CheckResult]
    advice: list[CheckResult]
    passed: list[CheckResult]
    more_failed: int
    more_passed: int
    frames: tuple[Frame, ...]
    more_frames: int
    excerpt: Excerpt | None
    evidence: Evidence | None
    pictures: list[Picture]
    warnings: tuple[str, ...]
    more_warnings: int
    printed: str
    printed_cut: bool
    hidden: bool
    signature: str
    prompt: Markup | None


class Ready(NamedTuple):
    """An exercise whose part of the page is known: the same right answer was rendered before."""

    grade: ExerciseGrade
    exercise: Exercise | None
    verdict: Verdict
    diagnoses: tuple[Named, ...]
    article: Markup


class Slice(NamedTuple):
    """An exercise's part of the bar at the top, in hundredths of its width."""

    status: str
    start: float
    width: float
    earned: float


class StudentReport:
    """The page's template, compiled once for a run.

    Args:
        templates: the folder of templates, by default those that ship with the package.
        own: a course's own templates, looked up first.
        words: the language of the page.
        versions: what the run's numbers depend on, as texts.

    Attributes:
        problems: what went wrong with the course's own template on single submissions; those got
            the default page.

    Raises:
        SpecError: for a course's template that does not work.
    """

    def __init__(
        self,
        templates: Path | None = None,
        *,
        own: Path | None = None,
        words: Words = ENGLISH,
        versions: Sequence[str] = (),
    ) -> None:
        self.problems: list[str] = []
        self._own = own
        self._words = words
        self._versions = tuple(versions)
        environment = page_environment(templates, own=own, words=words)
        # Most of a class has most exercises right, in the same way: the part of such a one is made once.
        self._known: dict[str, tuple[Ready, ...]] = {}
        self._default: Template = environment.get_template("default/report.html")
        self._template = self._default
        if own is not None:
            check_templates(environment, own)
            self._template = environment.get_template("report.html")
            try:
                self._template.render(self._context(_SAMPLE, {}, {}))
            except Exception as error:
                raise template_problem(error, own) from error

    def render(self, grade: Grade, exercises: Mapping[str, Exercise], sources: Mapping[str, str]) -> str:
        """The page's text.

        Args:
            exercises: prompts and signatures by exercise id; an exercise may be absent.
            sources: the student's files by the name that frames use; a file may be absent.
        """
        page = self._filled(self._context(grade, exercises, sources))
        if len(page.encode("utf-8", "backslashreplace")) <= MAX_PAGE:
            return page
        # Only a submission that shouts in every exercise gets here; grade.json has all of it.
        return self._filled(self._context(grade, exercises, {}, thrifty=True))

    def _filled(self, context: dict[str, object]) -> str:
        if self._own is None or self._template is self._default:
            return self._default.render(context)
        try:
            return self._template.render(context)
        except Exception as error:  # noqa: BLE001  # a course's template costs its look, not the batch
            problem: SpecError = template_problem(error, self._own)
            if len(self.problems) < MAX_PROBLEMS and str(problem) not in self.problems:
                self.problems.append(str(problem))
            return self._default.render(context)

    def _context(
        self,
        grade: Grade,
        exercises: Mapping[str, Exercise],
        sources: Mapping[str, str],
        *,
        thrifty: bool = False,
    ) -> dict[str, object]:
        counts = Counter(exercise.status for exercise in grade.exercises)
        sections: list[Section | Ready] = []
        left = 0 if thrifty else MAX_PRINTED_IN_ALL
        for exercise in grade.exercises:
            if self._own is None and _is_plain(exercise):
                sections.append(self._ready(exercise, exercises.get(exercise.id)))
                continue
            section = _section(exercise, exercises.get(exercise.id), sources, self._words, min(left, MAX_PRINTED))
            left -= len(section.printed)
            if thrifty:
                section = _shortened(section)
            sections.append(section)
        return {
            "grade": grade,
            "sections": sections,
            "slices": _slices(grade),
            "counts": [(VERDICTS[status], counts[status]) for status in VERDICTS if status in counts],
            "versions": self._versions,
            "cut": thrifty,
        }

    def _ready(self, grade: ExerciseGrade, exercise: Exercise | None) -> Ready:
        known = self._known.get(grade.id, ())
        found = next((ready for ready in known if ready.grade == grade and ready.exercise is exercise), None)
        if found is None:
            found = self._rendered(grade, exercise)
        if not known or known[0] is not found:
            # One assignment, since several threads may be here; the last ones asked for stay.
            self._known[grade.id] = (found, *(ready for ready in known if ready is not found))[:MAX_READY]
        return found

    def _rendered(self, grade: ExerciseGrade, exercise: Exercise | None) -> Ready:
        section = _section(grade, exercise, {}, self._words, 0)
        context = self._default.new_context({"s": section, "e": grade})
        # The text of our own template, in which every value is escaped.
        article = Markup("".join(self._default.blocks["exercise"](context)))  # noqa: S704
        return Ready(grade=grade, exercise=exercise, verdict=section.verdict, diagnoses=(), article=article)


def _is_plain(grade: ExerciseGrade) -> bool:
    """Whether it is right, and nothing in it is this hand-in's alone but its values."""
    return grade.status == "passed" and not (grade.stdout or grade.warnings or grade.diagnoses or grade.raised)


_SAMPLE: Final = Grade(
    submission="sample",
    seed=0,
    exercises=tuple(
        ExerciseGrade(
            id=f"sample_{status}",
            title="sample",
            status=status,
            score=0.0,
            max_score=1.0,
            message="sample",
            checks=(CheckResult(name="sample", passed=False, hidden=False, message="sample"),),
            diagnoses=(Diagnosis(id="grads-accumulate", evidence="sample", hint="sample"),),
        )
        for status in VERDICTS
    ),
    notes=("sample",),
)


def _section(
    grade: ExerciseGrade, exercise: Exercise | None, sources: Mapping[str, str], words: Words, may_print: int
) -> Section:
    tabled = grade.evidence.tabled if grade.evidence else frozenset()
    checks = [_without_values(check) if check.hidden else check for check in grade.checks]
    checks = [check for check in checks if check.hidden or check.advice or check.name not in tabled]
    failed = [check for check in checks if not check.passed and not check.not_run]
    passed = [check for check in checks if check.passed and not check.advice]
    frames = grade.raised.frames if grade.raised else ()
    return Section(
        grade=grade,
        verdict=VERDICTS[grade.status],
        diagnoses=[Named(words(name_of(each.id)), each) for each in grade.diagnoses],
        failed=failed[:MAX_CHECKS],
        not_run=[check for check in checks if check.not_run][:MAX_CHECKS],
        advice=[check for check in checks if check.advice][:MAX_CHECKS],
        passed=passed[:MAX_CHECKS],
        more_failed=max(0, len(failed) - MAX_CHECKS),
        more_passed=max(0, len(passed) - MAX_CHECKS),
        frames=frames[-MAX_FRAMES:],
        more_frames=max(0, len(frames) - MAX_FRAMES),
        excerpt=excerpt_of(grade, exercise, sources),
        evidence=grade.evidence,
        pictures=_pictures(grade, words),
        warnings=tuple(clean_block(text, MAX_WARNING) for text in grade.warnings[:MAX_WARNINGS]),
        more_warnings=max(0, len(grade.warnings) - MAX_WARNINGS),
        printed=grade.stdout[:may_print],
        printed_cut=grade.stdout_truncated or len(grade.stdout) > may_print,
        hidden=any(check.hidden and not check.passed for check in checks),
        signature=exercise.signature.text if exercise and exercise.signature else "",
        prompt=paragraphs(exercise.prompt) if exercise else None,
    )


def _shortened(section: Section) -> Section:
    """The little that a page has room for where every exercise shouts."""
    failed = section.failed[:2]
    more = section.more_failed + len(section.failed) - len(failed)
    return section._replace(warnings=(), failed=failed, more_failed=more, passed=[], pictures=[])


def _pictures(grade: ExerciseGrade, words: Words) -> list[Picture]:
    seen = grade.evidence
    if seen is None or grade.status == "ungraded":
        return []
    found = []
    if seen.elements is not None:
        caption = words(
            "%(label)s of %(case)s: yours, and below it what was expected where it differs.",
            label=words.name(seen.elements.label),
            case=seen.elements.case,
        )
        found.append(Picture("elements", draw_elements(seen.elements, f"{grade.id}-e", words), caption))
    if seen.curve is not None:
        caption = words("The loss of your training beside the reference's, on the first shown input.")
        found.append(Picture("curve", draw_curve(seen.curve, f"{grade.id}-c", words), caption))
    if seen.descent is not None:
        caption = words("Your way downhill from the open circle to the full one, on the first shown input.")
        found.append(Picture("descent", draw_descent(seen.descent, f"{grade.id}-w", words), caption))
    if seen.reached is not None:
        drawing = draw_graph(seen.reached, f"{grade.id}-g", words)
        if drawing is not None:
            caption = words("What autograd recorded, from the leaves down to the result.")
            if seen.reached.graph is None:
                caption = words("Autograd recorded nothing here: no arrow leads to the result.")
            found.append(Picture("graph", drawing, caption))
    return found


def _slices(grade: Grade) -> list[Slice]:
    total = grade.max_score or 1.0
    slices, start = [], 0.0
    for exercise in grade.exercises:
        width = 100 * exercise.max_score / total
        share = exercise.score / exercise.max_score if exercise.max_score else 0.0
        slices.append(Slice(exercise.status, round(start, 2), round(max(width - 0.4, 0.2), 2), round(share, 3)))
        start += width
    return slices


def _without_values(check: CheckResult) -> CheckResult:
    return replace(check, expected=None, observed=None)
