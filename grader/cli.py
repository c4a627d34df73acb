"""The command line: arguments in, text and exit codes out. The one place where errors become words.

Exit codes of ``grade``: 0 all graded, 1 some ungraded (ours to mend, the report says why), 2 bad
usage or a mistake in an exercise's spec, 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, Final

import click

from grader import __version__
from grader.errors import GraderError, SandboxUnavailable, SpecError, UsageError

EXIT_UNGRADED: Final = 1
EXIT_USAGE: Final = 2
EXIT_INTERRUPTED: Final = 130


def _worded(command: Callable[..., int]) -> Callable[..., None]:
    """Turn what a command raises into one sentence and an exit code."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:
        try:
            code = command(*args, **kwargs)
        except (UsageError, SpecError) as error:
            click.echo(f"error: {error}", err=True)
            code = EXIT_USAGE
        except GraderError as error:
            click.echo(f"error: {error}", err=True)
            code = EXIT_UNGRADED
        except KeyboardInterrupt:
            click.echo("\ninterrupted; the same command goes on from here", err=True)
            code = EXIT_INTERRUPTED
        sys.stdout.flush()
        sys.exit(code)

    return run


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
@click.option("--jobs", type=click.IntRange(1, 256), help="Submissions graded at a time.  [default: one per processor]")
@click.option("--only", multiple=True, metavar="EXERCISE", help="Grade only this exercise; repeatable.")
@click.option(
    "--seed",
    type=click.IntRange(0, 2**63 - 1),
    default=0,
    show_default=True,
    help="Decides the hidden inputs; choose your own for the run that counts.",
)
@click.option("--max-seconds", type=click.FloatRange(0, 600, min_open=True), help="No exercise may run longer.")
@click.option("--max-memory-mb", type=click.IntRange(16), help="No exercise may use more memory.")
@click.option(
    "--accept",
    multiple=True,
    type=click.Choice(["host-files", "network", "processes"]),
    help="Grade even though this host leaves that open to submissions; repeatable.",
)
@click.option("--without-layer", "without", multiple=True, hidden=True)
@click.version_option(__version__)
@_worded
def grade(
    paths: tuple[Path, ...],
    course: Path | None,
    out: Path,
    jobs: int | None,
    only: tuple[str, ...],
    seed: int,
    max_seconds: float | None,
    max_memory_mb: int | None,
    accept: tuple[str, ...],
    without: tuple[str, ...],
) -> int:
    """Grade submissions: a folder of them, a single .py file, or a zip.

    Writes a report.html and a grade.json for each, and index.html, grades.csv and grades.json for
    all. Run again, it grades only what changed.
    """
    if sys.platform != "linux":
        raise SandboxUnavailable(f"there is no sandbox for {sys.platform} yet; run this in a Linux container")
    # Imported here: --help and a usage mistake need none of it.
    from grader.batch import Finished, grade_batch
    from grader.course.load import load_course
    from grader.course.spec import LimitsSpec
    from grader.intake import KnownTargets, find_submissions, join
    from grader.judge.checks import KINDS
    from grader.mistakes.known import default_cache
    from grader.report.terminal import progress, show_batch

    loaded = load_course(_course_folder(course), KINDS)
    if only:
        loaded = loaded.only(only)
    ceiling = LimitsSpec(wall_seconds=max_seconds or 600, memory_mb=min(max_memory_mb or 65_536, 65_536))
    loaded = loaded.within(ceiling)
    known = KnownTargets.of(loaded.exercises)
    out = out.resolve()
    found = [find_submissions(path, known, out=out) for path in paths]
    intake = found[0] if len(found) == 1 else join(found)
    console = _console()
    for note in intake.notes:
        console.print(_plain(note))
    with progress(console, len(intake.submissions)) as step:

        def on_finished(finished: Finished) -> None:
            step(finished.row, reused=finished.reused)

        summary = grade_batch(
            intake,
            loaded,
            out,
            seed=seed,
            jobs=jobs or len(os.sched_getaffinity(0)),
            accept=accept,
            without=without,
            cache=default_cache(),
            progress=on_finished,
        )
    show_batch(console, summary.rows, [exercise.id for exercise in loaded.exercises])
    console.print(_plain(_closing(len(summary.rows), summary.reused, len(summary.ungraded), out)))
    return EXIT_UNGRADED if summary.ungraded else 0


@click.group()
@click.version_option(__version__)
def grader() -> None:
    """For authors and operators; `grade` does the grading."""


@grader.command()
@click.option("--without-layer", "without", multiple=True, hidden=True)
@_worded
def doctor(without: tuple[str, ...]) -> int:
    """Show what isolates submissions on this host, and how to get what is missing."""
    from grader.doctor import examine, show

    diagnosis = examine(without=without)
    show(_console(), diagnosis)
    return EXIT_UNGRADED if diagnosis.problem else 0


def _course_folder(given: Path | None) -> Path:
    from grader.resources import seed_course_folder

    if given is not None:
        return given
    here = Path.cwd()
    for folder in (here, *here.parents):
        if any((folder / "exercises").glob("*.yaml")):
            return folder
    return seed_course_folder()


def _closing(count: int, reused: int, ungraded: int, out: Path) -> str:
    parts = [f"{count} submission{'s' * (count != 1)}"]
    if reused:
        parts.append(f"{reused} unchanged since the last run")
    if ungraded:
        parts.append(f"{ungraded} ungraded")
    shown = os.path.relpath(out)
    return f"{', '.join(parts)}. Open {out if shown.startswith('..') else shown}/index.html"


def _console() -> Any:
    from rich.console import Console

    return Console(highlight=False, soft_wrap=False)


def _plain(text: str) -> Any:
    from rich.text import Text

    from grader.report.text import clean

    return Text(clean(text, 1000))


def main(arguments: Sequence[str] | None = None) -> None:
    """Entry point of ``python -m grader``."""
    grade.main(args=arguments, prog_name="grade")
