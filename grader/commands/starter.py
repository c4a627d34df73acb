"""``grader starter``: the files that students start from."""

from __future__ import annotations

from pathlib import Path

import click

from grader.words import console, plain, worded


@click.command()
@click.argument("exercises", nargs=-1, metavar="[EXERCISE...]")
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("starter"), show_default=True, help="Where the files go."
)
@click.option(
    "--course",
    type=click.Path(path_type=Path),
    help="Folder with exercises/ and reference/.  [default: the nearest from here upwards, else the seed course]",
)
@click.option("--force", is_flag=True, help="Overwrite files that are there.")
@worded
def command(exercises: tuple[str, ...], out: Path, course: Path | None, force: bool) -> int:
    """Write the file that students get for each exercise: its prompt and an empty answer."""
    from grader.course.load import load_course
    from grader.judge.checks import KINDS
    from grader.resources import course_folder
    from grader.verify.handout import write_starters

    loaded = load_course(course_folder(course), KINDS)
    if exercises:
        loaded = loaded.only(exercises)
    made = write_starters(loaded.exercises, out, force=force)
    plural = "s" if len(made) != 1 else ""
    console().print(plain(f"wrote {len(made)} file{plural} to {out}: {', '.join(path.name for path in made)}"))
    return 0
