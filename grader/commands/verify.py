"""``grader verify``: the author's proof."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from grader.words import EXIT_USAGE, console, worded


@click.command()
@click.argument("exercises", nargs=-1, metavar="[EXERCISE...]")
@click.option(
    "--course",
    type=click.Path(path_type=Path),
    help="Folder with exercises/ and reference/.  [default: the nearest from here upwards, else the seed course]",
)
@click.option(
    "--seeds",
    type=click.IntRange(1, 1000),
    help="Draws to try, all of them, however slow the exercise.  [default: up to 32, as time allows]",
)
@click.option(
    "--thorough", is_flag=True, help="Try all 32 draws, and 8 of them with each mistake, however slow the exercise."
)
@click.option("--fresh", is_flag=True, help="Run everything again, and do not look at what earlier proofs have kept.")
@click.option(
    "--details/--no-details", default=None, help="Margins and mistakes one by one.  [default: for one exercise]"
)
@click.option(
    "--accept",
    multiple=True,
    type=click.Choice(["host-files", "network", "processes"]),
    help="Run references even though this host leaves that open to them; repeatable.",
)
@click.option("--without-layer", "without", multiple=True, hidden=True)
@worded
def command(
    exercises: tuple[str, ...],
    course: Path | None,
    seeds: int | None,
    thorough: bool,
    fresh: bool,
    details: bool | None,
    accept: tuple[str, ...],
    without: tuple[str, ...],
) -> int:
    """Prove exercises: that the reference passes, the starter does not, and every mistake fails and is named.

    Exit code 0 when all are sound, 2 when something must be mended.
    """
    import os

    from grader.judge.checks import KINDS
    from grader.resources import course_folder
    from grader.verify import Options, verify_course
    from grader.verify.kept import default_file
    from grader.verify.report import progress, show

    folder = course_folder(course)
    jobs = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    options = Options(
        patient=thorough, jobs=jobs, kept=None if fresh else default_file(), accept=accept, without=without
    )
    if seeds is not None:
        options = replace(options, seeds=seeds, mistake_seeds=seeds, patient=True)
    terminal = console()
    with progress(terminal) as step:
        verified = verify_course(folder, KINDS, options, only=exercises, on_start=step.start, progress=step)
    shown = len(verified.proofs) == 1 if details is None else details
    show(terminal, verified, details=shown, root=folder)
    return 0 if verified.sound else EXIT_USAGE
