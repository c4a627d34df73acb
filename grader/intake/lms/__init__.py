"""One file per LMS whose downloads are recognised; a new file here is a new LMS.

Such a file defines what :class:`grader.intake.download.Lms` names, and says at its top where its
knowledge comes from. Its own name is what ``--from`` takes.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Collection, Sequence
from functools import partial
from typing import Final, cast

from grader.errors import UsageError
from grader.intake.download import Lms, read_download
from grader.intake.layout import Entry, Layout, Recogniser, Tree
from grader.intake.names import quoted
from grader.intake.targets import KnownTargets

PLAIN: Final = "plain"


def names() -> list[str]:
    """What ``--from`` takes."""
    return [*sorted(module.name for module in pkgutil.iter_modules(__path__)), PLAIN]


def recognisers(only: str | None, *, every_attempt: bool = False) -> Sequence[Recogniser]:
    """The recognisers of all LMSs; of none for ``plain``; or of one, which then need not be convinced.

    Raises:
        UsageError: for a name that is none of :func:`names`.
    """
    if only is not None and only not in names():
        raise UsageError(f"--from {quoted(only)} is not known; choose one of {', '.join(names())}.")
    chosen = [name for name in names() if name != PLAIN and only in (None, name)]
    return [partial(_recognise, name, load(name), only is not None, every_attempt) for name in chosen]


def load(name: str) -> Lms:
    """The LMS of a name that :func:`names` gave."""
    return cast("Lms", importlib.import_module(f"{__name__}.{name}"))


def _recognise(
    name: str,
    lms: Lms,
    certain: bool,
    every_attempt: bool,
    tree: Tree,
    entries: Collection[Entry],
    known: KnownTargets,
) -> Layout | None:
    return read_download(name, lms, tree, list(entries), known, certain=certain, every_attempt=every_attempt)
