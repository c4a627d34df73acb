"""A whole run: many submissions, several workers, reports as they are ready, and on from where it stopped."""

from __future__ import annotations

import dataclasses
import hashlib
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from grader import __version__
from grader.course.load import Course
from grader.errors import GraderError, SandboxUnavailable, SpecError
from grader.grade import bug_of, grade_submission, ungraded
from grader.intake import Intake, KnownTargets, Submission, SubmissionFiles, assign
from grader.journal import STATE_FOLDER, Journal, digest_of
from grader.model import Grade
from grader.report.files import (
    OVERVIEW_FILES,
    REPORT_FILES,
    is_written,
    make_folder,
    remove_unfinished,
    write_atomically,
)
from grader.report.overview import render_index
from grader.report.result import grade_json
from grader.report.rows import Row
from grader.report.shares import NO_SHARES, Shares
from grader.report.tables import grades_csv, grades_json
from grader.report.timing import RunTimes, Took, run_json
from grader.resources import templates_folder
from grader.rules.apply import apply_rules
from grader.sandbox import Sandbox
from grader.sandbox.pool import Worker
from grader.session import Session, versions
from grader.telling import tell


@dataclass(frozen=True, kw_only=True, slots=True)
class Finished:
    """One submission is done; ``reused`` when nothing about it had changed."""

    row: Row
    reused: bool


Progress = Callable[[Finished], None]
_END_SECONDS: Final = 5.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Summary:
    """What a run came to, in the order of the intake."""

    rows: tuple[Row, ...]
    reused: int
    out: Path
    times: RunTimes
    problems: tuple[str, ...] = ()
    """What went wrong with the course's templates on single submissions, which got the default page."""
    said: tuple[str, ...] = ()
    """What the course's rules found: who handed in nothing, names that nobody has."""
    shares: Shares = NO_SHARES
    """What the course's groups share."""
    settled: str = ""
    """The digest of what the overview and the journal were left with."""

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
        language: of the reports and the overview.
        progress: told of each submission when it is done, from one thread at a time.

    Raises:
        SpecError: for a reference or an input that does not work.
        SandboxUnavailable: where this host cannot isolate submissions.
        GraderError: when reports cannot be written; what is done stays done.
        UsageError: when another run is writing to ``out``.
    """
    with Session(course, seed=seed, accept=accept, without=without, cache=cache, language=language) as session:
        return grade_in(session, intake, out, jobs=jobs, progress=progress)


def grade_in(session: Session, intake: Intake, out: Path, *, jobs: int, progress: Progress | None = None) -> Summary:
    """As :func:`grade_batch`, in a session that may have graded before and may grade again."""
    began = time.monotonic()
    with Journal(out) as journal:
        for folder in (out, out / STATE_FOLDER):
            remove_unfinished(folder)
        session.expect(len(intake.submissions))
        run = _Run(session, intake, out, journal, progress)
        run.work(jobs)
        settings = session.course.settings
        graded = [entry for entry in run.done if entry is not None]
        applied = apply_rules(settings, intake.submissions, graded, out, journal, session.words)
        entries, rows = applied.entries, applied.rows
        digest = digest_of(entries, settings.fingerprint)
        names = {exercise.id: exercise for exercise in session.course.exercises}
        if not journal.is_settled(digest) or not _complete(out):
            journal.unsettle()
            index = render_index(
                rows,
                names,
                title=settings.title,
                said=applied.said,
                own=session.own_templates,
                words=session.words,
            )
            write_atomically(out / "index.html", index)
            write_atomically(out / "grades.csv", grades_csv(rows, list(names)))
            write_atomically(out / "grades.json", grades_json(rows, names))
            journal.settle(entries, digest)
        times = RunTimes(
            wall_seconds=time.monotonic() - began,
            jobs=jobs,
            submissions=len(entries),
            graded=run.graded,
            ungraded=sum(bool(row.ungraded) for _, row in entries),
            took=tuple(sorted(run.took, key=lambda took: -took.wall_seconds)),
            versions=dict(map(str.split, versions())),
        )
        # A run that graded nothing leaves the figures of the one that did.
        if times.took:
            write_atomically(out / "run.json", run_json(times))
    return Summary(
        rows=rows,
        reused=len(entries) - run.graded,
        out=out,
        times=times,
        problems=tuple(run.problems),
        said=applied.said,
        shares=applied.shares,
        settled=digest,
    )


class _Run:
    def __init__(
        self, session: Session, intake: Intake, out: Path, journal: Journal, progress: Progress | None
    ) -> None:
        self._session = session
        self._queue = enumerate(intake.submissions)
        self._known = KnownTargets.of(session.course.exercises)
        self._exercises = {exercise.id: exercise for exercise in session.course.exercises}
        self._out = out
        self._journal = journal
        self._seed = session.seed
        self._progress = progress
        self._basis = _basis(session)
        self._guard = threading.Lock()
        self._library = session.mistakes
        self._stopped: BaseException | None = None
        self.done: list[tuple[str, Row] | None] = [None] * len(intake.submissions)
        self.graded = 0
        self.took: list[Took] = []
        self._known_problems = len(session.report.problems)

    @property
    def problems(self) -> Sequence[str]:
        return self._session.report.problems[self._known_problems :]

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
            # What is under way may end and be recorded, for all of them within this time.
            until = time.monotonic() + _END_SECONDS
            for thread in threads:
                if thread.is_alive():
                    thread.join(max(0.0, until - time.monotonic()))
        if self._stopped:
            raise self._stopped

    def _worker(self) -> None:
        with self._session.worker() as worker:
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
        except Exception as error:  # noqa: BLE001  # a bug of ours must cost one submission, not the run
            reason = str(error) if isinstance(error, GraderError) else _bug(error)
            self._session.prepare(worker)
            grade = ungraded(submission.name, self._session.keys, self._seed, reason)
            self._record(index, submission, "", grade, {})
            return
        decisive = f"{self._basis}\0{submission.name}\0{files.fingerprint}\0{submission.identity}"
        key = hashlib.sha256(decisive.encode("utf-8", "replace")).hexdigest()
        known = self._journal.entries.get(submission.folder)
        if known is not None and known[0] == key and self._has_reports(submission):
            self._finish(index, known, reused=True)
            return
        self._session.prepare(worker)
        grade = self._grade(worker, submission, files)
        # An ungraded submission is tried again by the next run.
        self._record(index, submission, "" if grade.ungraded else key, grade, files.files)

    def _grade(self, worker: Worker, submission: Submission, files: SubmissionFiles) -> Grade:
        keys = self._session.keys
        layers = self._session.layers
        try:
            assigned = assign(files, self._known)
            began = time.monotonic()

            def work(box: Sandbox) -> Grade:
                grade = grade_submission(submission.name, files, assigned, keys, box, self._seed, layers, self._library)
                self.took.append(
                    Took(
                        submission=submission.name,
                        folder=submission.folder,
                        wall_seconds=time.monotonic() - began,
                        cpu_seconds=box.cpu_seconds,
                        peak_bytes=box.peak_bytes,
                    )
                )
                return grade

            return worker.attempt(work)
        except (SandboxUnavailable, SpecError):
            raise
        except (GraderError, OSError) as error:
            return ungraded(submission.name, keys, self._seed, str(error), layers)
        except Exception as error:  # noqa: BLE001  # a bug of ours must cost one submission, not the run
            return ungraded(submission.name, keys, self._seed, _bug(error), layers)

    def _record(self, index: int, submission: Submission, key: str, grade: Grade, files: Mapping[str, bytes]) -> None:
        grade = dataclasses.replace(grade, student=submission.identity)
        folder = make_folder(self._out, submission.folder)
        remove_unfinished(folder)
        self._journal.forget(submission.folder)
        grade, page = self._page(grade, _sources(grade, files))
        write_atomically(folder / "report.html", page)
        write_atomically(folder / "grade.json", grade_json(grade))
        row = Row.from_grade(grade, submission.folder)
        self._journal.add(key, row)
        self._finish(index, (key, row), reused=False)

    def _page(self, grade: Grade, sources: dict[str, str]) -> tuple[Grade, str]:
        """The student's page, and the grade as it is told there."""
        try:
            return grade, self._session.report.render(grade, self._exercises, sources)
        except GraderError:
            raise
        except Exception as error:  # noqa: BLE001  # a bug of ours must cost one submission's pictures, not the run
            note = tell(
                "Values and pictures are left out of this report, for a bug in the grader (%(rest)s).",
                rest=bug_of(error),
            )
        bare = (dataclasses.replace(exercise, evidence=None) for exercise in grade.exercises)
        grade = dataclasses.replace(grade, exercises=tuple(bare), notes=(*grade.notes, note))
        return grade, self._session.report.render(grade, self._exercises, {})

    def _finish(self, index: int, entry: tuple[str, Row], *, reused: bool) -> None:
        with self._guard:
            self.done[index] = entry
            self.graded += not reused
            if self._progress is not None:
                self._progress(Finished(row=entry[1], reused=reused))

    def _has_reports(self, submission: Submission) -> bool:
        folder = self._out / submission.folder
        return all(is_written(folder / name) for name in REPORT_FILES)


def _sources(grade: Grade, files: Mapping[str, bytes]) -> dict[str, str]:
    """The texts that a report quotes: files with a failing line, and those of answers that are not right."""
    named = {frame.file for exercise in grade.exercises if exercise.raised for frame in exercise.raised.frames}
    named.update(exercise.file for exercise in grade.exercises if exercise.file and exercise.status != "passed")
    return {name: files[name].decode("utf-8-sig", "replace") for name in sorted(named) if name in files}


def _complete(out: Path) -> bool:
    return all(is_written(out / name) for name in OVERVIEW_FILES)


def _basis(session: Session) -> str:
    """What decides every grade of a run beside the submission itself."""
    digest = hashlib.sha256()
    exercises = (f"{e.id} {e.fingerprint} {e.limits}" for e in session.course.exercises)
    for part in (__version__, session.seed, session.language, *exercises, *versions()):
        digest.update(f"{part}\0".encode())
    for folder in filter(None, (templates_folder(), session.own_templates)):
        for template in sorted(folder.rglob("*")):
            if template.is_file():
                digest.update(f"{template.relative_to(folder)}\0".encode("utf-8", "surrogateescape"))
                digest.update(template.read_bytes())
    return digest.hexdigest()


def _bug(error: Exception) -> str:
    return tell("a bug in the grader (%(rest)s)", rest=bug_of(error))
