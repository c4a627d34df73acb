"""The command line: arguments in, text and exit codes out.

Exit codes of ``grade``: 0 all graded, 1 some ungraded (ours to mend, the report says why), 2 bad
usage or a mistake in an exercise's spec, 130 interrupted.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from grader import __version__, commands
from grader.errors import SandboxUnavailable
from grader.words import console, plain, worded

if TYPE_CHECKING:
    from rich.console import Console


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
@click.option(
    "--language", help="Language of reports, overview and terminal: en or de.  [default: the course's, else en]"
)
@click.option("--without-layer", "without", multiple=True, hidden=True)
@click.version_option(__version__)
@worded
def grade(**options: Any) -> int:
    """Grade submissions: a folder of them, a single .py file or notebook, or a zip, also as an LMS gave it.

    One submission is told in full, several as a table.
    Writes a report.html and a grade.json for each, and index.html, grades.csv and grades.json for
    all. Run again, it grades only what changed.
    """
    if sys.platform == "win32":
        raise SandboxUnavailable("there is no sandbox for Windows; run this in WSL or a Linux container")
    # Imported late, like all below: --help and a usage mistake need none of it.
    from grader.order import Order
    from grader.unchanged import forget

    order = Order(**options)
    order.refuse_contradictions()
    terminal = console()
    out = order.usable_out()
    stamp = order.stamp(out)
    if not order.to and not order.watch and _told_again(terminal, out, stamp, order.folder):
        return 0
    forget(out)
    from grader.sandbox.pool import begin

    # An export after a run has mostly nothing to grade.
    begun = None if order.to else begin(order.without)
    try:
        from grader.running import run

        return run(order, terminal, out, stamp, begun)
    finally:
        if begun is not None:
            begun.close()


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


def _told_again(terminal: Console, out: Path, stamp: str, course: Path) -> bool:
    """Say what the last run came to, where nothing that it depended on has changed since."""
    from grader.report.closing import closing_sentences
    from grader.report.terminal import show_batch
    from grader.report.words import find_words
    from grader.unchanged import recall

    outcome = recall(out, stamp)
    if outcome is None:
        return False
    words = find_words(outcome.language, [course / "templates" / "languages"])
    for note in outcome.notes:
        terminal.print(plain(words.said(note)))
    show_batch(terminal, outcome.rows, outcome.exercises, words)
    for sentence in closing_sentences(
        outcome.rows, reused=len(outcome.rows), out=out, course=course, said=outcome.said, words=words
    ):
        terminal.print(plain(sentence))
    return True


def main(arguments: Sequence[str] | None = None) -> None:
    """Entry point of ``python -m grader``."""
    grade.main(args=arguments, prog_name="grade")
