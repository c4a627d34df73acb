"""Where a command's errors become one sentence and an exit code, and where its text goes."""

from __future__ import annotations

import contextlib
import errno
import io
import os
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
        _prepare_streams()
        try:
            code = command(*args, **kwargs)
            if sys.stdout is not None:
                sys.stdout.flush()
        except (UsageError, SpecError) as error:
            click.echo(f"error: {error}", err=True)
            code = EXIT_USAGE
        except GraderError as error:
            click.echo(f"error: {error}", err=True)
            code = EXIT_UNGRADED
        except KeyboardInterrupt:
            click.echo("\ninterrupted; the same command goes on from here", err=True)
            code = EXIT_INTERRUPTED
        except OSError as error:
            # Of a reader that has enough (`| head`), click makes a quiet end.
            if error.errno == errno.EPIPE:
                raise
            where = f"with {str(error.filename)!r}" if error.filename else "perhaps where this output goes"
            click.echo(
                f"error: {error.strerror or error}, {where}; mend that, and run the same command again", err=True
            )
            code = EXIT_UNGRADED
            _drop_what_is_left()
        sys.exit(code)

    return run


def _drop_what_is_left() -> None:
    """Let what could not be written go nowhere: the interpreter would try again at its end, and fail with it."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _prepare_streams() -> None:
    """Make sure that nothing said can end a run.

    A service may start us without standard streams: the next files to be opened would get their numbers, and
    an interpreter of the sandbox would lose them. A locale may lack the characters of a name.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.errors in {"strict", "surrogateescape"}:
            stream.reconfigure(errors="backslashreplace")


def console() -> Any:
    """A rich console for plain lines."""
    from rich.console import Console

    return Console(highlight=False, soft_wrap=False)


def plain(text: str) -> Any:
    """A line of text that may hold a submission's words: no control character, no markup."""
    from rich.text import Text

    from grader.report.text import clean

    return Text(clean(text, 1000))
