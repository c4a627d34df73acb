"""The command line: arguments in, text and exit codes out.

Exit codes of ``grade``: 0 all graded, 1 some ungraded (ours to mend, the report says why), 2 bad
usage or a mistake in an exercise's spec, 130 interrupted.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader import __version__, commands
from grader.errors import SandboxUnavailable, UsageError
from grader.words import EXIT_UNGRADED, console, plain, worded

if TYPE_CHECKING:
    from rich.console import Console

    from grader.batch import Summary
    from grader.report.rows import Row


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option(
    "--course",
    type=click.Path(path_type=Path),
    help="Folder with exercises/ and reference/.  [default: the nearest from here upwards, else the seed course]",
)
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("reports"), show_default=True, help="Where reports go."
)
@click.option(
    "--from",
    "source",
    metavar="NAME",
    help="Which LMS the download is of, or `plain`; an unknown name lists them.  [default: recognised by its contents]",
)
@click.option("--one", is_flag=True, help="Each PATH is one submission, whatever its files are called.")
@click.option("--jobs", type=click.IntRange(1, 256), help="Submissions graded at a time.  [default: one per processor]")
@click.option("--only", multiple=True, metavar="EXERCISE", help="Grade only this exercise; repeatable.")
@click.option(
    "--seed",
    type=click.IntRange(0, 2**63 - 1),
    default=0,
    show_default=True,
    help="Decides the hidden inputs; choose your own for the run that counts.",
)
@click.option("--watch", is_flag=True, help="Stay, and grade again whenever a file is saved; Ctrl-C ends it.")
@click.option("--max-seconds", type=click.FloatRange(0, 600, min_open=True), help="No exercise may run longer.")
@click.option("--max-memory-mb", type=click.IntRange(16), help="No exercise may use more memory.")
@click.option(
    "--accept",
    multiple=True,
    type=click.Choice(["host-files", "network", "processes", "failing-imports"]),
    help="Grade even though this host leaves that open to submissions, or lets their imports fail; repeatable.",
)
@click.option("--to", multiple=True, metavar="NAME[=FILE]", help="Write for another system too: canvas, moodle, …")
@click.option("--gradebook", type=click.Path(path_type=Path), help="The LMS's own file for --to to fill in.")
@click.option("--assignment", metavar="TITLE", help="Which column of the gradebook takes the grades.")
@click.option("--unscaled", is_flag=True, help="Leave scores as they are where the gradebook has another maximum.")
@click.option(
    "--missing",
    type=click.Choice(["blank", "zero"]),
    default="blank",
    show_default=True,
    help="What a gradebook gets for who handed in nothing.",
)
@click.option("--comments", is_flag=True, help="Fill a gradebook's empty cells for comments too, where it has them.")
@click.option("--language", help="Language of the students' reports: en or de.  [default: the course's, else en]")
@click.option("--without-layer", "without", multiple=True, hidden=True)
@click.version_option(__version__)
@worded
def grade(  # noqa: PLR0915  # half of its statements are late imports
    paths: tuple[Path, ...],
    course: Path | None,
    out: Path,
    source: str | None,
    one: bool,
    jobs: int | None,
    only: tuple[str, ...],
    seed: int,
    watch: bool,
    max_seconds: float | None,
    max_memory_mb: int | None,
    accept: tuple[str, ...],
    to: tuple[str, ...],
    gradebook: Path | None,
    assignment: str | None,
    unscaled: bool,
    missing: str,
    comments: bool,
    language: str | None,
    without: tuple[str, ...],
) -> int:
    """Grade submissions: a folder of them, a single .py file or notebook, or a zip, also as an LMS gave it.

    One submission is told in full, several as a table.
    Writes a report.html and a grade.json for each, and index.html, grades.csv and grades.json for
    all. Run again, it grades only what changed.
    """
    if sys.platform == "win32":
        raise SandboxUnavailable("there is no sandbox for Windows; run this in WSL or a Linux container")
    _refuse_contradictions(one=one, source=source, gradebook=gradebook, to=to)
    from grader.report.files import usable_out
    from grader.resources import course_folder, templates_folder
    from grader.unchanged import forget, places_of, stamp_of

    terminal = console()
    out = usable_out(out)
    folder = course_folder(course)
    options = {
        "version": __version__,
        "paths": [str(path.absolute()) for path in paths],
        "options": (source, one, only, seed, max_seconds, max_memory_mb, accept, language, without),
    }
    places = [path.absolute() for path in (*paths, *places_of(folder), templates_folder())]
    stamp = stamp_of(options, places, out=out)
    if not to and not watch and _told_again(terminal, out, stamp, folder):
        return 0
    forget(out)
    # Imported late: --help, a usage mistake and an unchanged run need none of it.
    from grader.batch import Finished, grade_in
    from grader.course.load import load_course
    from grader.course.spec import LimitsSpec
    from grader.intake import KnownTargets, find_submissions, join, whole_submission
    from grader.judge.checks import KINDS
    from grader.mistakes.known import default_cache
    from grader.report import outputs
    from grader.report.reread import read_grade
    from grader.report.terminal import progress, show_batch
    from grader.report.terminal_student import show_student
    from grader.report.timing import times_line
    from grader.session import Session
    from grader.watching import grade_on_save

    request = outputs.Request(
        name="",
        gradebook=gradebook,
        assignment=assignment,
        scaled=not unscaled,
        zero_missing=missing == "zero",
        comments=comments,
        environment=os.environ,
        now=datetime.now(UTC),
    )
    wanted = outputs.prepare(to, request, course)
    loaded = load_course(folder, KINDS)
    if missing == "zero" and (loaded.settings.groups or loaded.settings.excused):
        raise UsageError(
            "--missing zero cannot tell who shares a group's grade or is excused by course.yaml; leave it out, and "
            "see who is missing in class.csv"
        )
    if only:
        loaded = loaded.only(only)
    ceiling = LimitsSpec(wall_seconds=max_seconds or 600, memory_mb=min(max_memory_mb or 65_536, 65_536))
    loaded = loaded.within(ceiling)
    known = KnownTargets.of(loaded.exercises)

    def grade_once(session: Session) -> int:
        every = loaded.settings.attempts == "best"
        found = [
            whole_submission(path, out=out)
            if one
            else find_submissions(path, known, out=out, source=source, every_attempt=every)
            for path in paths
        ]
        intake = found[0] if len(found) == 1 else join(found)
        for note in intake.notes:
            terminal.print(plain(note))
        with progress(terminal, len(intake.submissions)) as step:

            def on_finished(finished: Finished) -> None:
                step(finished.row, reused=finished.reused)

            summary = grade_in(session, intake, out, jobs=jobs or _processors(), progress=on_finished)
        if len(summary.rows) == 1:
            show_student(terminal, read_grade(out / summary.rows[0].folder / "grade.json"))
        else:
            show_batch(terminal, summary.rows, [exercise.id for exercise in loaded.exercises])
            if took := times_line(summary.times):
                terminal.print(plain(took))
        for sentence in _sentences(summary, out, loaded.folder):
            terminal.print(plain(sentence))
        identities = {one.folder: one.identity for one in intake.submissions if one.identity is not None}
        for sentence in outputs.write_all(wanted, out, summary.rows, identities, paths):
            terminal.print(plain(sentence))
        if not watch:
            _note(summary, out, stamp, [exercise.id for exercise in loaded.exercises], intake.notes)
        return EXIT_UNGRADED if summary.ungraded else 0

    with Session(
        loaded,
        seed=seed,
        accept=accept,
        without=without,
        cache=default_cache(),
        language=language or loaded.settings.language or "en",
    ) as session:
        if watch:
            return grade_on_save(paths, out, lambda: grade_once(session), lambda text: terminal.print(plain(text)))
        return grade_once(session)


class _Verbs(click.Group):
    """The files of ``grader.commands``, each imported when it is asked for."""

    def list_commands(self, context: click.Context) -> list[str]:
        return sorted(module.name for module in pkgutil.iter_modules(commands.__path__))

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in self.list_commands(context):
            return None
        found: click.Command = importlib.import_module(f"{commands.__name__}.{name}").command
        found.name = name
        return found


@click.group(cls=_Verbs)
@click.version_option(__version__)
def grader() -> None:
    """For authors and operators; `grade` does the grading."""


def _refuse_contradictions(*, one: bool, source: str | None, gradebook: Path | None, to: Sequence[str]) -> None:
    if one and source is not None:
        raise UsageError("--one and --from contradict each other: a download holds many submissions; leave one out")
    if gradebook is not None and not to:
        raise UsageError("--gradebook is for --to to fill in; name the system, such as --to canvas")


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _told_again(terminal: Console, out: Path, stamp: str, course: Path) -> bool:
    """Say what the last run came to, where nothing that it depended on has changed since."""
    from grader.report.terminal import show_batch
    from grader.unchanged import recall

    outcome = recall(out, stamp)
    if outcome is None:
        return False
    for note in outcome.notes:
        terminal.print(plain(note))
    show_batch(terminal, outcome.rows, outcome.exercises)
    for sentence in (*_strangers(outcome.rows, course), *outcome.said, _closing(outcome.rows, len(outcome.rows), out)):
        terminal.print(plain(sentence))
    return True


def _note(summary: Summary, out: Path, stamp: str, exercises: Sequence[str], notes: Sequence[str]) -> None:
    """Note what a run came to, for the next one; a single submission is told in full each time."""
    from grader.unchanged import Outcome, remember

    if len(summary.rows) > 1 and not summary.ungraded and not summary.problems:
        remember(out, stamp, Outcome(rows=summary.rows, exercises=exercises, notes=notes, said=summary.said))


def _sentences(summary: Summary, out: Path, course: Path) -> list[str]:
    rules = [row.ruling.rule for row in summary.rows if row.ruling is not None and row.ruling.rule]
    return [
        *_strangers(summary.rows, course),
        *(f"a page of the course's own failed and the default was used: {each}" for each in summary.problems),
        *(rules if len(summary.rows) == 1 else ()),
        *summary.said,
        _closing(summary.rows, summary.reused, out),
    ]


def _strangers(rows: Sequence[Row], course: Path) -> list[str]:
    """Doubts about the course, where nobody's files answer anything of it."""
    if any(exercise.status != "missing" for row in rows for exercise in row.exercises):
        return []
    lacking = f"No file here is named after an exercise of {course}, or defines what one asks for."
    return [f"{lacking} Is it the right --course?"]


def _closing(rows: Sequence[Row], reused: int, out: Path) -> str:
    ungraded = sum(bool(row.ungraded) for row in rows)
    parts = [f"{len(rows)} submission{'s' * (len(rows) != 1)}"]
    if reused:
        parts.append(f"{reused} unchanged since the last run")
    if ungraded:
        parts.append(f"{ungraded} ungraded")
    page = out / rows[0].folder / "report.html" if len(rows) == 1 else out / "index.html"
    shown = os.path.relpath(page)
    return f"{', '.join(parts)}. Open {page if shown.startswith('..') else shown}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Entry point of ``python -m grader``."""
    grade.main(args=arguments, prog_name="grade")
