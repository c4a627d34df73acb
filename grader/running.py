"""A run of ``grade``, from its options to its exit code: load, find, grade, tell."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from grader.batch import Finished, Summary, grade_in
from grader.course.load import Course, load_course
from grader.course.spec import LimitsSpec
from grader.errors import UsageError
from grader.intake import Intake, KnownTargets, find_submissions, join, whole_submission
from grader.judge.checks import KINDS
from grader.mistakes.known import default_cache
from grader.order import Order
from grader.overlaps import refuse_overlaps, refuse_reports_among
from grader.report import outputs
from grader.report.closing import closing_sentences
from grader.report.stored import read_grade
from grader.report.terminal import progress, show_batch
from grader.report.terminal_student import show_student
from grader.report.timing import times_line
from grader.report.words import Words
from grader.sandbox.client import Zygote
from grader.session import Session
from grader.unchanged import Outcome, remember
from grader.watching import grade_on_save
from grader.words import EXIT_UNGRADED, plain


def run(order: Order, terminal: Console, out: Path, stamp: str, begun: Zygote | None) -> int:
    """Do what was asked, once or at each save.

    Args:
        out: where reports go, known to be usable.
        stamp: of what the reports depend on, for the next run.
        begun: an interpreter that is warming up already, if one is.

    Returns:
        The exit code.
    """
    refuse_overlaps(order.paths, out)
    wanted = outputs.prepare(order.to, _request(order), order.course)
    course = _course(order)

    def once(session: Session) -> int:
        intake = _intake(order, course, [out, *outputs.own_files(wanted)])
        refuse_reports_among(order.paths, out, (submission.folder for submission in intake.submissions))
        for note in intake.notes:
            terminal.print(plain(session.words.said(note)))
        summary = _grade(order, session, intake, terminal, out)
        _show(summary, course, terminal, out, session.words)
        identities = {each.folder: each.identity for each in intake.submissions if each.identity is not None}
        told = outputs.write_all(
            wanted, out, summary.rows, identities, order.paths, shares=summary.shares, words=session.words
        )
        for sentence in told:
            terminal.print(plain(sentence))
        # A single submission is told in full each time.
        if len(summary.rows) > 1 and not (summary.ungraded or summary.problems or order.watch):
            ids = [exercise.id for exercise in course.exercises]
            remember(
                out,
                stamp,
                Outcome(
                    rows=summary.rows,
                    exercises=ids,
                    notes=intake.notes,
                    said=summary.said,
                    language=session.language,
                    settled=summary.settled,
                ),
            )
        return EXIT_UNGRADED if summary.ungraded else 0

    with Session(
        course,
        seed=order.seed,
        accept=order.accept,
        without=order.without,
        cache=default_cache(),
        language=order.language or course.settings.language or "en",
        begun=begun,
    ) as session:
        if order.watch:
            ours = [out, *outputs.own_files(wanted)]
            return grade_on_save(
                order.paths, ours, lambda: once(session), lambda text: terminal.print(plain(text)), session.words
            )
        return once(session)


def _request(order: Order) -> outputs.Request:
    return outputs.Request(
        name="",
        gradebook=order.gradebook,
        assignment=order.assignment,
        scaled=not order.unscaled,
        zero_missing=order.missing == "zero",
        comments=order.comments,
        environment=os.environ,
        now=datetime.now(UTC),
    )


def _course(order: Order) -> Course:
    loaded = load_course(order.folder, KINDS)
    if order.missing == "zero" and loaded.settings.excused:
        raise UsageError(
            "--missing zero cannot tell who is excused by course.yaml; leave it out, and see who is missing in "
            "class.csv"
        )
    if order.only:
        loaded = loaded.only(order.only)
    most = LimitsSpec(wall_seconds=order.max_seconds or 600, memory_mb=min(order.max_memory_mb or 65_536, 65_536))
    return loaded.within(most)


def _intake(order: Order, course: Course, ours: Sequence[Path]) -> Intake:
    known = KnownTargets.of(course.exercises)
    every = course.settings.attempts == "best"
    found = [
        whole_submission(path, ours=ours)
        if order.one
        else find_submissions(path, known, ours=ours, source=order.source, every_attempt=every)
        for path in order.paths
    ]
    return found[0] if len(found) == 1 else join(found)


def _grade(order: Order, session: Session, intake: Intake, terminal: Console, out: Path) -> Summary:
    with progress(terminal, len(intake.submissions), session.words) as step:

        def on_finished(finished: Finished) -> None:
            step(finished.row, reused=finished.reused)

        return grade_in(session, intake, out, jobs=order.jobs or _processors(), progress=on_finished)


def _show(summary: Summary, course: Course, terminal: Console, out: Path, words: Words) -> None:
    if len(summary.rows) == 1:
        show_student(terminal, read_grade(out / summary.rows[0].folder / "grade.json").grade, words)
    else:
        show_batch(terminal, summary.rows, [exercise.id for exercise in course.exercises], words)
        if took := times_line(summary.times, words):
            terminal.print(plain(took))
    for sentence in closing_sentences(
        summary.rows,
        reused=summary.reused,
        out=out,
        course=course.folder,
        problems=summary.problems,
        said=summary.said,
        words=words,
    ):
        terminal.print(plain(sentence))


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
