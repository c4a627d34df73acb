"""A whole run: many submissions, several workers, reports as they are ready, and on from where it stopped."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import importlib.metadata
import os
import platform
import threading
import traceback
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from grader import __version__
from grader.course.load import Course
from grader.course.plan import Job
from grader.errors import GraderError, SandboxUnavailable, SpecError
from grader.grade import Key, answer_keys, encode_plan, grade_submission, limits_for, plan_all, ungraded
from grader.intake import Intake, KnownTargets, Submission, SubmissionFiles, assign
from grader.journal import Journal
from grader.mistakes.known import Library
from grader.model import Grade
from grader.report.files import make_folder, write_atomically
from grader.report.overview import render_index
from grader.report.pages import own_templates
from grader.report.result import grade_json
from grader.report.rows import Row
from grader.report.student import StudentReport
from grader.report.tables import grades_csv, grades_json
from grader.report.words import find_words
from grader.resources import templates_folder
from grader.sandbox.pool import Pool, Worker

OVERVIEW_FILES = ("index.html", "grades.csv", "grades.json")


@dataclass(frozen=True, kw_only=True, slots=True)
class Finished:
    """One submission is done; ``reused`` when nothing about it had changed."""

    row: Row
    reused: bool


Progress = Callable[[Finished], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Summary:
    """What a run came to, in the order of the intake."""

    rows: tuple[Row, ...]
    reused: int
    out: Path
    problems: tuple[str, ...] = ()
    """What went wrong with the course's templates on single submissions, which got the default page."""

    @property
    def ungraded(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.ungraded)


def grade_batch(
    intake: Intake,
    course: Course,
    out: Path,
    *,
    seed: int,
    jobs: int,
    accept: Collection[str] = (),
    without: Collection[str] = (),
    cache: Path | None = None,
    language: str = "en",
    progress: Progress | None = None,
) -> Summary:
    """Grade every submission and write all reports below ``out``.

    Args:
        seed: decides the hidden inputs.
        jobs: how many submissions run at a time.
        accept: exposures of this host that the caller takes the risk of.
        without: isolation layers to leave off, as if this host did not have them.
        cache: where what mutants did is kept from run to run, if anywhere.
        language: of the students' reports.
        progress: told of each submission when it is done, from one thread at a time.

    Raises:
        SpecError: for a reference or an input that does not work.
        SandboxUnavailable: where this host cannot isolate submissions.
        GraderError: when reports cannot be written; what is done stays done.
        UsageError: when another run is writing to ``out``.
    """
    with Journal(out) as journal:
        jobs_of_course = plan_all(course.exercises, seed)
        pool = Pool(lambda: encode_plan(jobs_of_course), limits_for(jobs_of_course), accept=accept, without=without)
        run = _Run(intake, course, out, journal, seed, jobs_of_course, pool, Library(cache), language, progress)
        run.work(jobs)
        entries = [entry for entry in run.done if entry is not None]
        rows = tuple(row for _, row in entries)
        names = {exercise.id: exercise for exercise in course.exercises}
        if not journal.is_settled(entries) or not _complete(out):
            write_atomically(out / "index.html", render_index(rows, names))
            write_atomically(out / "grades.csv", grades_csv(rows, list(names)))
            write_atomically(out / "grades.json", grades_json(rows, names))
            journal.settle(entries)
    return Summary(rows=rows, reused=len(rows) - run.graded, out=out, problems=tuple(run.problems))


@dataclass(kw_only=True)
class _Shared:
    """What the first worker that has something to grade prepares for all of them."""

    keys: list[Key] = field(default_factory=list)
    report: StudentReport | None = None


class _Run:
    def __init__(
        self,
        intake: Intake,
        course: Course,
        out: Path,
        journal: Journal,
        seed: int,
        jobs: list[Job],
        pool: Pool,
        library: Library,
        language: str,
        progress: Progress | None,
    ) -> None:
        self._queue = enumerate(intake.submissions)
        self._course = course
        self._known = KnownTargets.of(course.exercises)
        self._exercises = {exercise.id: exercise for exercise in course.exercises}
        self._out = out
        self._journal = journal
        self._seed = seed
        self._progress = progress
        own = own_templates(course.folder)
        words = find_words(language, [own / "languages"] if own else [])
        # Made here, so that a template that does not work is said before anything is graded.
        self._report = StudentReport(own=own, words=words, versions=_versions())
        self._basis = _basis(course, seed, language, own)
        self._guard = threading.Lock()
        self._setup = threading.Lock()
        self._shared = _Shared()
        self._library = library
        self._stopped: BaseException | None = None
        self._jobs = jobs
        self._pool = pool
        self.done: list[tuple[str, Row] | None] = [None] * len(intake.submissions)
        self.graded = 0

    @property
    def problems(self) -> Sequence[str]:
        return self._report.problems

    def work(self, jobs: int) -> None:
        """Go through the queue with ``jobs`` workers; the first failure that is not one submission's ends all."""
        workers = min(jobs, len(self.done)) or 1
        threads = [threading.Thread(target=self._worker, daemon=True) for _ in range(workers)]
        try:
            for thread in threads:
                thread.start()
            for thread in threads:
                while thread.is_alive():
                    thread.join(0.5)  # in slices, so that Ctrl-C is heard
        except BaseException as error:
            self._stopped = error
            raise
        finally:
            for thread in threads:
                thread.join(5.0)
            self._pool.close()
        if self._stopped:
            raise self._stopped

    def _worker(self) -> None:
        with self._pool.worker() as worker:
            try:
                for index, submission in self._next():
                    self._one(worker, index, submission)
            except BaseException as error:  # noqa: BLE001  # whatever it is, the main thread raises it
                self._stopped = self._stopped or error

    def _next(self) -> Iterator[tuple[int, Submission]]:
        while self._stopped is None:
            with self._guard:
                item = next(self._queue, None)
            if item is None:
                return
            yield item

    def _one(self, worker: Worker, index: int, submission: Submission) -> None:
        try:
            files = submission.read()
        except GraderError as error:
            self._prepare(worker)
            grade = ungraded(submission.name, self._shared.keys, self._seed, str(error))
            self._record(index, submission, "", grade, {})
            return
        decisive = f"{self._basis}\0{submission.name}\0{files.fingerprint}\0{submission.identity}"
        key = hashlib.sha256(decisive.encode("utf-8", "replace")).hexdigest()
        known = self._journal.entries.get(submission.folder)
        if known is not None and known[0] == key and self._has_reports(submission):
            self._finish(index, known, reused=True)
            return
        self._prepare(worker)
        grade = self._grade(worker, submission, files)
        # An ungraded submission is tried again by the next run.
        self._record(index, submission, "" if grade.ungraded else key, grade, files.files)

    def _prepare(self, worker: Worker) -> None:
        """Run the references, once for all workers."""
        with self._setup:
            if not self._shared.keys:
                self._shared.keys = worker.attempt(lambda box: answer_keys(self._course.exercises, self._jobs, box))
                self._shared.report = self._report

    def _grade(self, worker: Worker, submission: Submission, files: SubmissionFiles) -> Grade:
        keys = self._shared.keys
        layers = self._pool.layers.names() if self._pool.layers else ()
        try:
            assigned = assign(files, self._known)
            return worker.attempt(
                lambda box: grade_submission(
                    submission.name, files, assigned, keys, box, self._seed, layers, self._library
                )
            )
        except (SandboxUnavailable, SpecError):
            raise
        except (GraderError, OSError) as error:
            return ungraded(submission.name, keys, self._seed, str(error), layers)
        except Exception as error:  # noqa: BLE001  # a bug of ours must cost one submission, not the run
            where = traceback.extract_tb(error.__traceback__)[-1]
            place = f"{Path(where.filename).name}:{where.lineno}"
            reason = f"a bug in the grader ({type(error).__name__}: {error}, {place})"
            return ungraded(submission.name, keys, self._seed, reason, layers)

    def _record(self, index: int, submission: Submission, key: str, grade: Grade, files: object) -> None:
        assert self._shared.report is not None
        grade = dataclasses.replace(grade, student=submission.identity)
        folder = make_folder(self._out, submission.folder)
        self._journal.forget(submission.folder)
        page = self._shared.report.render(grade, self._exercises, _sources(grade, files))
        write_atomically(folder / "report.html", page)
        write_atomically(folder / "grade.json", grade_json(grade))
        row = Row.from_grade(grade, submission.folder)
        self._journal.add(key, row)
        self._finish(index, (key, row), reused=False)

    def _finish(self, index: int, entry: tuple[str, Row], *, reused: bool) -> None:
        with self._guard:
            self.done[index] = entry
            self.graded += not reused
            if self._progress is not None:
                self._progress(Finished(row=entry[1], reused=reused))

    def _has_reports(self, submission: Submission) -> bool:
        folder = self._out / submission.folder
        return os.path.isfile(folder / "grade.json") and os.path.isfile(folder / "report.html")


def _sources(grade: Grade, files: object) -> dict[str, str]:
    """The texts that a report quotes: files with a failing line, and those of answers that are not right."""
    named = {frame.file for exercise in grade.exercises if exercise.raised for frame in exercise.raised.frames}
    named.update(exercise.file for exercise in grade.exercises if exercise.file and exercise.status != "passed")
    contents = files if isinstance(files, dict) else dict(files)  # type: ignore[call-overload]
    return {name: contents[name].decode("utf-8-sig", "replace") for name in sorted(named) if name in contents}


def _complete(out: Path) -> bool:
    return all((out / name).is_file() for name in OVERVIEW_FILES)


def _basis(course: Course, seed: int, language: str, own: Path | None) -> str:
    """What decides every grade of a run beside the submission itself."""
    digest = hashlib.sha256()
    for part in (
        __version__,
        seed,
        language,
        *(f"{e.id} {e.fingerprint} {e.limits}" for e in course.exercises),
        *_versions(),
    ):
        digest.update(f"{part}\0".encode())
    for folder in filter(None, (templates_folder(), own)):
        for template in sorted(folder.rglob("*")):
            if template.is_file():
                digest.update(f"{template.relative_to(folder)}\0".encode("utf-8", "surrogateescape"))
                digest.update(template.read_bytes())
    return digest.hexdigest()


def _versions() -> Sequence[str]:
    found = [f"grader {__version__}", f"Python {platform.python_version()}"]
    for package in ("torch", "numpy"):
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            found.append(f"{package} {importlib.metadata.version(package)}")
    return found
