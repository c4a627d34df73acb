"""How long pages take to render, on one processor: students' reports, and the overview of a large class.

Grading comes first and is not counted. ``cold`` is the worst case: no hand-in is like any other, so every
picture is drawn and every exercise's part made anew. ``in a run`` is what a class costs: page
after page, as ``grade`` writes them.
"""

from __future__ import annotations

import dataclasses
import functools
import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Final

from benchmarks.make import SEED, make_submissions
from grader.course.load import Course
from grader.grade import Key, grade_submission
from grader.intake import Assigned, KnownTargets, SubmissionFiles, assign, find_submissions
from grader.model import Grade
from grader.report import pages
from grader.report.overview import render_index
from grader.report.pictures import curve, descent, elements, graph
from grader.report.rows import Row
from grader.report.student import StudentReport
from grader.report.words import Words, find_words
from grader.sandbox import Sandbox
from grader.session import Session, versions

INDEX_ROWS: Final = 2000
_ROUNDS: Final = 3
_PICTURES: Final = (curve, descent, elements, graph)


@dataclass(frozen=True, kw_only=True, slots=True)
class Rendering:
    """Processor seconds for one page, the mean over a class.

    Attributes:
        cold: with every picture drawn anew.
        in_run: page after page.
        full_marks_cold, full_marks_in_run: of those without a mistake alone.
        german_in_run: page after page, in German.
        largest_bytes: of the reports.
        index: of the overview of ``index_rows`` submissions, its writing not counted.
    """

    reports: int
    cold: float
    in_run: float
    full_marks_cold: float
    full_marks_in_run: float
    german_in_run: float
    largest_bytes: int
    index: float
    index_rows: int
    index_bytes: int


@dataclass(frozen=True, kw_only=True, slots=True)
class _Graded:
    grade: Grade
    sources: Mapping[str, str]


def measure_rendering(course: Course, folder: Path, count: int, cpu: int) -> Rendering:
    """Grade ``count`` made-up submissions, then render their pages on processor ``cpu``."""
    make_submissions(course, folder / "submissions", count)
    graded = _grade(course, folder)
    full = [each for each in graded if each.grade.score == each.grade.max_score]
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {cpu})
    try:
        english, german = Words(), find_words("de")
        index, index_bytes = _index(course, graded)
        return Rendering(
            reports=len(graded),
            cold=_cold(course, graded, english),
            in_run=_in_run(course, graded, english),
            full_marks_cold=_cold(course, full, english),
            full_marks_in_run=_in_run(course, full, english),
            german_in_run=_in_run(course, graded, german),
            largest_bytes=max(len(page.encode()) for page in _pages(course, graded)),
            index=index,
            index_rows=INDEX_ROWS,
            index_bytes=index_bytes,
        )
    finally:
        os.sched_setaffinity(0, before)


def _grade(course: Course, folder: Path) -> list[_Graded]:
    known = KnownTargets.of(course.exercises)
    graded = []
    with Session(course, seed=SEED, cache=folder / "cache") as session, session.worker() as worker:
        session.prepare(worker)
        for submission in find_submissions(folder / "submissions", known).submissions:
            files = submission.read()
            job = (submission.name, files, assign(files, known), session.keys)
            grade = worker.attempt(functools.partial(_graded, job, session))
            sources = {path: content.decode("utf-8", "replace") for path, content in files.files.items()}
            graded.append(_Graded(grade=grade, sources=sources))
    return graded


def _graded(
    job: tuple[str, SubmissionFiles, Mapping[str, Assigned], list[Key]], session: Session, box: Sandbox
) -> Grade:
    return grade_submission(*job, box, SEED, session.layers, session.mistakes)


def _report(words: Words) -> StudentReport:
    return StudentReport(words=words, versions=versions())


def _pages(course: Course, graded: Sequence[_Graded]) -> list[str]:
    report, exercises = _report(Words()), {exercise.id: exercise for exercise in course.exercises}
    return [report.render(each.grade, exercises, each.sources) for each in graded]


def _cold(course: Course, graded: Sequence[_Graded], words: Words) -> float:
    exercises = {exercise.id: exercise for exercise in course.exercises}
    seconds = []
    _in_run(course, graded, words)
    for each in graded:
        # The course's prompts are known after the first page; what a hand-in brings is not.
        report = _report(words)
        _forget(texts=False)
        began = time.process_time()
        report.render(each.grade, exercises, each.sources)
        seconds.append(time.process_time() - began)
    return fmean(seconds)


def _in_run(course: Course, graded: Sequence[_Graded], words: Words) -> float:
    """The least of a few rounds; each begins with nothing remembered."""
    exercises = {exercise.id: exercise for exercise in course.exercises}
    rounds = []
    for _ in range(_ROUNDS):
        report = _report(words)
        _forget()
        began = time.process_time()
        for each in graded:
            report.render(each.grade, exercises, each.sources)
        rounds.append((time.process_time() - began) / len(graded))
    return min(rounds)


def _index(course: Course, graded: Sequence[_Graded]) -> tuple[float, int]:
    rows = [Row.from_grade(each.grade, each.grade.submission) for each in graded]
    many = [
        dataclasses.replace(rows[number % len(rows)], submission=f"student {number}", folder=f"student-{number}")
        for number in range(INDEX_ROWS)
    ]
    exercises = {exercise.id: exercise for exercise in course.exercises}
    seconds = []
    for _ in range(_ROUNDS):
        _forget()
        began = time.process_time()
        page = "".join(render_index(many, exercises))
        seconds.append(time.process_time() - began)
    return min(seconds), len(page.encode())


def _forget(*, texts: bool = True) -> None:
    """Empty what pictures are remembered in, and what texts are."""
    for module in (*_PICTURES, pages) if texts else _PICTURES:
        for value in vars(module).values():
            if hasattr(value, "cache_clear"):
                value.cache_clear()
