"""``grader doctor``: what isolates submissions on this host."""

from __future__ import annotations

import click

from grader.words import EXIT_UNGRADED, console, worded


@click.command()
@click.option("--without-layer", "without", multiple=True, hidden=True)
@worded
def command(without: tuple[str, ...]) -> int:
    """Show what isolates submissions on this host, and how to get what is missing."""
    from grader.doctor import examine, show

    diagnosis = examine(without=without)
    show(console(), diagnosis)
    return EXIT_UNGRADED if diagnosis.problem else 0
