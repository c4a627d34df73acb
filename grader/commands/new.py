"""``grader new``: the two files of a new exercise."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.words import console, plain, worded

if TYPE_CHECKING:
    from grader.verify.scaffold import Kind


@click.command()
@click.argument("exercise", metavar="ID")
@click.option(
    "--kind",
    type=click.Choice(["function", "script", "class"]),
    default="function",
    show_default=True,
    help="What students write: a function that is called, a script that leaves variables behind, or a class.",
)
@click.option("--title", help="What students read above it.  [default: made from the id]")
@click.option(
    "--course",
    type=click.Path(path_type=Path),
    help="Folder with exercises/ and reference/.  [default: the nearest from here upwards, else this one]",
)
@worded
def command(exercise: str, kind: Kind, title: str | None, course: Path | None) -> int:
    """Write exercises/ID.yaml and reference/ID.py, sound as they are, for you to change.

    Overwrites nothing.
    """
    from grader.resources import course_folder
    from grader.verify.scaffold import new_exercise

    here = Path.cwd()
    nearest = course_folder(course)
    # Not into the seed course, wherever that is installed, unless one stands in it.
    folder = nearest if course or here.is_relative_to(nearest) else here
    made = new_exercise(
        folder,
        exercise,
        kind=kind,
        title=exercise.replace("_", " ").capitalize() if title is None else title,
    )
    terminal = console()
    for path in made:
        terminal.print(plain(f"wrote {path}"), soft_wrap=True)
    terminal.print(plain(f"Change them, and run `grader verify {exercise}` after each change."), soft_wrap=True)
    return 0
