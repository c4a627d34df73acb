"""Bringing a student's file to life as a module, and exceptions down to the student's own lines."""

from __future__ import annotations

import linecache
import os
import sys
import traceback
import types
from typing import Any, Final

from grader.wire.case import MAX_FRAMES
from grader.wire.shape import MAX_TEXT
from grader.wire.values import Value

MAX_LINE: Final = 200


def run_file(path: str, name: str, source: bytes) -> tuple[types.ModuleType, BaseException | None]:
    """Execute a file as a module called ``name``.

    Args:
        path: relative to the working directory, which is the submission's folder.
        source: what the file holds.

    Returns:
        The module, with whatever it defined, and the exception that ended it, if any.
    """
    module = types.ModuleType(name)
    module.__file__ = os.path.abspath(path)
    # A helper file may import this one by name; a library of the same name keeps its place.
    sys.modules.setdefault(name, module)
    try:
        # Running a student's file is what this process is for.
        exec(compile(source, module.__file__, "exec", dont_inherit=True), module.__dict__)  # noqa: S102
    except BaseException as error:
        # BaseException: a student's sys.exit() or KeyboardInterrupt ends the module, not the run.
        return module, error
    return module, None


def run_author(code: types.CodeType, name: str) -> types.ModuleType:
    """Execute a file of the exercise's own as a module called ``name``; what it raises goes through."""
    module = types.ModuleType(name)
    # The author's code, in the place where the student's runs too.
    exec(code, module.__dict__)  # noqa: S102
    return module


def raised(error: BaseException) -> Value:
    """An exception as plain data: ``[type, message, frames]``, frames in the student's files only."""
    return [type(error).__name__[:100], message_of(error), _frames(error)]


def message_of(error: BaseException) -> str:
    """What an exception says, without the place that a SyntaxError's would end with; at most MAX_TEXT characters."""
    try:
        text = str(error.msg or "") if isinstance(error, SyntaxError) else str(error)
    except BaseException as second:
        text = f"its message could not be read ({type(second).__name__})"
    return text[:MAX_TEXT]


def _frames(error: BaseException) -> list[Value]:
    root = os.getcwd() + os.sep
    frames: list[Value] = []
    if isinstance(error, SyntaxError):
        # As Python fills them in. Who raises one by hand may have put anything there.
        file, number, line = error.filename, error.lineno, error.text
        if type(file) is str and file.startswith(root):
            source = line.strip()[:MAX_LINE] if type(line) is str else ""
            return [[file.removeprefix(root), number if type(number) is int else 0, "<module>", source]]
    # The deepest frames say most, and a runaway recursion has a thousand.
    for frame in list(_walk(error))[-200:]:
        filename, lineno, function = frame
        if filename.startswith(root):
            source = linecache.getline(filename, lineno).strip()
            frames.append([filename.removeprefix(root), lineno, function[:100], source[:MAX_LINE]])
    return frames[-MAX_FRAMES:]


def _walk(error: BaseException) -> Any:
    for frame, lineno in traceback.walk_tb(error.__traceback__):
        # Code that was made by hand may stand in no line.
        yield frame.f_code.co_filename, lineno or 0, frame.f_code.co_name
