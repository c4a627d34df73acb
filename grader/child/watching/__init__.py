"""What is looked at while a case runs, installed only where a check asks, and taken off after it.

Theory of operation
-------------------
A :class:`Watching` wraps one case. Each kind of observation is a module here: ``events`` (global
hooks of ``torch.nn`` and ``torch.optim``), ``ops`` (a dispatch mode under everything), ``path`` (values
at moments that ``events``' hooks and the engine's give), ``identity`` (live objects, afterwards). All
are bounded: what does not fit is counted or left out, never kept.

A student's code can undo or forge any of it; it says how an answer was found, never what it is.
"""

from __future__ import annotations

import contextlib
from typing import Any, Final

from grader.child.describe import Describer
from grader.child.graph import Path
from grader.child.watch import Counts, Watcher
from grader.child.watching.events import EventLog
from grader.child.watching.identity import identity
from grader.child.watching.ops import OpLog
from grader.child.watching.path import PathLog
from grader.wire.values import Value

MAX_BASES: Final = 20


class Watching:
    """One case's watchers, a context manager around the call; :meth:`message` after it."""

    def __init__(self, wanted: dict[str, Any], roots: dict[str, Any], describe: Describer | None = None) -> None:
        """Prepare.

        Args:
            wanted: as :meth:`grader.course.job.Job.message` writes it.
            roots: the live objects that paths start at while the case runs; it may grow.
        """
        self._wanted = wanted
        # One for the whole case, so that all of it together stays within what one frame holds.
        self.describe = describe or Describer()
        self._events = EventLog() if wanted.get("events") else None
        self._path = PathLog(wanted["path"], roots, self.describe) if wanted.get("path") else None
        self._ops = OpLog() if any(wanted.get(name) for name in ("ops", "largest", "cost")) else None
        self._stack = contextlib.ExitStack()

    def __enter__(self) -> None:
        parts = [part for part in (self._events, self._path, self._ops) if part is not None]
        Counts.watchers = tuple(part for part in parts if isinstance(part, Watcher))
        for part in parts:
            self._stack.enter_context(part)

    def __exit__(self, *_: object) -> None:
        Counts.watchers = ()
        self._stack.close()

    def message(self, roots: dict[str, Any], error: BaseException | None) -> Value:
        """What was seen, by the names of the fields it becomes; ``roots`` as they are after the case."""
        wanted = self._wanted
        seen: dict[Value, Value] = {}
        if self._events is not None:
            seen["events"] = self._events.message()
        if self._path is not None:
            seen["path"] = self._path.message()
        if self._ops is not None:
            seen.update({name: value for name, value in self._ops.message().items() if wanted.get(str(name))})
        if "identity" in wanted and error is None:
            pairs = [(Path.from_message(one), Path.from_message(other)) for one, other in wanted["identity"]]
            seen["identity"] = identity(roots, pairs)
        if "bases" in wanted and error is not None:
            seen["bases"] = [kind.__name__[:100] for kind in type(error).__mro__[:MAX_BASES]]
        return seen
