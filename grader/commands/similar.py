"""``grader similar``: hand-ins that are alike beyond the starter code."""

from __future__ import annotations

from pathlib import Path

import click

from grader.words import console, plain, worded


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="SUBMISSIONS...")
@click.option(
    "--course",
    type=click.Path(path_type=Path),
    help="Folder with exercises/ and reference/.  [default: the nearest from here upwards, else the seed course]",
)
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("reports"), show_default=True, help="Where the page goes."
)
@click.option("--top", type=click.IntRange(1, 1000), default=50, show_default=True, help="Show so many pairs.")
@click.option(
    "--threshold",
    type=click.FloatRange(0.05, 1),
    default=0.5,
    show_default=True,
    help="The least likeness that is listed, of the whole or of one exercise.",
)
@click.option("--from", "source", metavar="NAME", help="Which LMS the download is of, as for `grade`.")
@worded
def command(
    paths: tuple[Path, ...], course: Path | None, out: Path, top: int, threshold: float, source: str | None
) -> int:
    """List pairs of submissions that are alike beyond the starter code.

    Writes similar.html with each pair side by side. It is a place to look and not a verdict: what
    the starter, the reference or much of the class has does not count, and two people can write the
    same.
    """
    from rich.progress import Progress

    from grader.course.load import load_course
    from grader.intake import KnownTargets, find_submissions, join
    from grader.judge.checks import KINDS
    from grader.report.files import make_folder, usable_out
    from grader.resources import course_folder
    from grader.similar.search import search
    from grader.similar.show import show

    loaded = load_course(course_folder(course), KINDS)
    known = KnownTargets.of(loaded.exercises)
    out = usable_out(out)
    intake = join([find_submissions(path, known, ours=[out], source=source) for path in paths])
    terminal = console()
    for note in intake.notes:
        terminal.print(plain(note))
    if out.name:
        make_folder(out.parent, out.name)
    with Progress(console=terminal, transient=True, disable=not terminal.is_terminal) as bar:
        task = bar.add_task("reading", total=len(intake.submissions))
        found = search(
            intake.submissions, loaded, out, threshold=threshold, top=top, progress=lambda: bar.advance(task)
        )
    show(terminal, found, len(intake.submissions), threshold)
    return 0
