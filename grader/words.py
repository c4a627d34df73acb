"""Where a command's errors become one sentence and an exit code, and where its text goes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, Final

import click

from grader.errors import GraderError, SpecError, UsageError

EXIT_UNGRADED: Final = 1
EXIT_USAGE: Final = 2
EXIT_INTERRUPTED: Final = 130


def worded(command: Callable[..., int]) -> Callable[..., None]:
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


def console() -> Any:
    """A rich console for plain lines."""
    from rich.console import Console

    return Console(highlight=False, soft_wrap=False)


def plain(text: str) -> Any:
    """A line of text that may hold a submission's words: no control character, no markup."""
    from rich.text import Text

    from grader.report.text import clean

    return Text(clean(text, 1000))
