"""``grader pack``: archives with which other systems run this grader."""

from __future__ import annotations

from pathlib import Path

import click

from grader.words import console, plain, worded


@click.group()
def command() -> None:
    """Make an archive with which another system grades by a course."""


@command.command()
@click.option(
    "--course",
    type=click.Path(path_type=Path),
    help="Folder with exercises/ and reference/.  [default: the nearest from here upwards, else the seed course]",
)
@click.option("--only", multiple=True, metavar="EXERCISE", help="Pack only this exercise; repeatable.")
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), default=0, show_default=True, help="As for `grade`.")
@click.option(
    "--timeout",
    type=click.IntRange(90, 2400),
    default=600,
    show_default=True,
    help="The assignment's time limit on Gradescope, in seconds.",
)
@click.option(
    "--max-memory-mb",
    type=click.IntRange(16, 65_536),
    default=256,
    show_default=True,
    help="No exercise may use more; the default fits a container of 768 MB.",
)
@click.option("--out", type=click.Path(path_type=Path), default=Path("autograder.zip"), show_default=True)
@click.option("--without-layer", "without", multiple=True, hidden=True)
@worded
def gradescope(
    course: Path | None,
    only: tuple[str, ...],
    seed: int,
    timeout: int,
    max_memory_mb: int,
    out: Path,
    without: tuple[str, ...],
) -> int:
    """Make the zip to upload as a Gradescope assignment's autograder. It holds the solutions."""
    from grader.course.load import load_course
    from grader.errors import UsageError
    from grader.judge.checks import KINDS
    from grader.pack.gradescope import pack
    from grader.pack.gradescope_rules import carried
    from grader.report.files import write_atomically
    from grader.resources import course_folder

    if out.is_dir():
        raise UsageError(f"--out {out} is a folder; name a file in it, such as {out / 'autograder.zip'}")
    loaded = load_course(course_folder(course), KINDS)
    if only:
        loaded = loaded.only(only)
    said = carried(loaded.settings)
    packed = pack(loaded, seed=seed, timeout_seconds=timeout, max_memory_mb=max_memory_mb, without=without)
    write_atomically(out.absolute().parent.resolve() / out.name, packed)
    count = f"{len(loaded.exercises)} exercise{'s' if len(loaded.exercises) != 1 else ''}"
    sentence = f"{out}: {count}, {len(packed) >> 10} KB. It holds the solutions."
    for line in (sentence, *said):
        console().print(plain(line))
    return 0
