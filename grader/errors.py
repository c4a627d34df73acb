"""The three kinds of trouble, kept apart by type.

A *submission's* trouble is never an exception here: it is a verdict in an
:class:`~grader.model.ExerciseGrade`. What remains is the author's (:class:`SpecError`), the
caller's (:class:`UsageError`) and ours (:class:`GraderError`). :func:`grader.words.worded` is the one
place that turns them into text and exit codes.
"""

from __future__ import annotations

from pathlib import Path


class GraderError(Exception):
    """The grader, or the machine under it, failed: nobody's answer was wrong.

    What was being graded is recorded as *ungraded* with this message, never as a zero.
    """


class SandboxUnavailable(GraderError):
    """This host lacks a layer that isolation needs; the message names it and the way to accept that."""


class UsageError(Exception):
    """The command line asked for something that cannot be done; the message says what to do."""


class SpecError(Exception):
    """An author's mistake in an exercise, said as ``file:line: what, which value, what to do``.

    Args:
        message: one sentence: what is wrong, with the value, and the remedy.
        path: the file it stands in.
        line: 1-based line in that file, where one is known.
    """

    def __init__(self, message: str, *, path: Path | None = None, line: int | None = None) -> None:
        self.message = message
        self.path = path
        self.line = line
        where = "" if path is None else f"{path}: " if line is None else f"{path}:{line}: "
        super().__init__(where + message)
