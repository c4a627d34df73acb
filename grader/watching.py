"""``grade --watch``: grade again whenever a file is saved, in a session that stays warm.

Editors save in many ways (in place, by renaming a new file over the old one, in several writes), so
folders are watched rather than files, and what happens within a blink is one save. Changes made while
a grading is under way are not lost: the watch begins before the first one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from watchfiles import Change, DefaultFilter, watch

from grader.errors import GraderError, UsageError
from grader.report.files import UNFINISHED
from grader.report.words import ENGLISH, Words

_TOGETHER_MS: Final = 150
"""Changes this close to each other are one save."""
_STEP_MS: Final = 40
_LISTEN_MS: Final = 200
"""How often the wait is broken off, so that Ctrl-C is heard."""


def grade_on_save(
    paths: Sequence[Path],
    ours: Sequence[Path],
    grade: Callable[[], int],
    say: Callable[[str], None],
    words: Words = ENGLISH,
) -> int:
    """Grade now and at every save below ``paths``, until Ctrl-C.

    Args:
        ours: where reports and other outputs go; nothing there counts as a save.
        grade: grades and shows; what it raises the first time is raised here, later it is only said.
        say: prints a line.
        words: the language of its lines.

    Returns:
        What ``grade`` returned last.

    Raises:
        UsageError: where the folders cannot be watched.
    """
    wanted = [Path(os.path.abspath(path)) for path in paths]  # a link stays a link
    folders = {path if path.is_dir() else path.parent for path in wanted}
    changes = watch(
        *folders,
        watch_filter=_Saves(wanted, ours),
        debounce=_TOGETHER_MS,
        step=_STEP_MS,
        rust_timeout=_LISTEN_MS,
        yield_on_timeout=True,
        recursive=any(path.is_dir() for path in wanted),
    )
    code = 0
    names = ", ".join(str(path) for path in paths)
    try:
        try:
            next(changes)  # from here on saves are collected
        except OSError as error:
            raise UsageError(f"{names} cannot be watched ({error}); name what exists, or leave out --watch") from error
        code = grade()
        say(words("Watching %(names)s: save to grade again, Ctrl-C to end.", names=names))
        for saved in changes:
            if not saved:
                continue
            try:
                code = grade()
            except (UsageError, GraderError) as error:
                say(f"error: {error}")
            say(words("Watching."))
    except KeyboardInterrupt:
        say(words("Stopped watching."))
    return code


class _Saves(DefaultFilter):
    """Saves of what is graded: no backup files, no caches, no reports."""

    def __init__(self, wanted: Sequence[Path], ours: Sequence[Path]) -> None:
        super().__init__()
        self._files = {str(path) for path in wanted if not path.is_dir()}
        self._folders = tuple(f"{path}{os.sep}" for path in wanted if path.is_dir())
        self._ours = tuple(f"{os.path.realpath(path)}{os.sep}" for path in ours)

    def __call__(self, change: Change, path: str) -> bool:
        if f"{os.path.realpath(path)}{os.sep}".startswith(self._ours) or UNFINISHED.fullmatch(Path(path).name):
            return False
        if path in self._files:
            # A file that is gone for the moment between two steps of a save is no save.
            return change is not Change.deleted
        return path.startswith(self._folders) and super().__call__(change, path)
