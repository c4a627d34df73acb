"""``grader schema``: the exercise file as a JSON Schema."""

from __future__ import annotations

import click

from grader.words import worded


@click.command()
@worded
def command() -> int:
    """Print a JSON Schema of the exercise file, with which editors complete and check it."""
    import json

    from grader.judge.checks import KINDS
    from grader.verify.schema import exercise_schema

    click.echo(json.dumps(exercise_schema(KINDS), indent=2, ensure_ascii=False))
    return 0
