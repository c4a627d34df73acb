"""An assignment, in the sandbox: its files laid out, its runs begun, the hidden calls asked for."""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Callable
from typing import Any

from grader.child import showing
from grader.child.supply import Finder
from grader.child.task import Task
from grader.child.walk import Walk, reset_torch
from grader.wire.decode import TRUSTED, decode

__all__ = ["Task", "main"]


def main(
    tasks: list[Task],
    assignment: Any,
    send: Callable[[bytes], None],
    baseline_bytes: int = 0,
    ready: Callable[[], None] = lambda: None,
    hidden: Callable[[], bytes] = lambda: b"",
) -> None:
    """Run an assignment to its end.

    Args:
        tasks: the plan, by index.
        assignment: ``{"files": {path: bytes}, "runs": [[task index, path, skip], ...], "gated": bool}``;
            with ``skip``, the shown calls were made in an earlier child.
        send: writes one frame to the result pipe.
        baseline_bytes: private memory that was there before; each exercise's limit is counted from it.
        ready: called when the files lie in their places, before the first line of the student's runs.
        hidden: where ``gated``, waits for the hidden calls of every run, which the parent hands out
            once it has all that was printed and returned by the shown ones.

    Frames of a run are ``["load", run, raised, missing, defined, stdout, warnings]``, then one
    ``["case", run, case, ...]`` per call as the walk writes it, then ``["shown", run]`` where
    hidden calls follow when all runs have come so far, and ``["done", run]`` at the end.
    """
    for path, content in assignment["files"].items():
        folder = os.path.dirname(path)
        if folder:
            os.makedirs(folder, exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)
    # Last, so that a file called like a library module cannot shadow it.
    sys.path.append(os.getcwd())
    Finder([task.supply for task in tasks if task.supply is not None]).install()
    showing.Finder().install()
    walk = Walk(send, assignment["files"])
    ready()

    def begin(index: int) -> Task:
        if baseline_bytes:
            _limit_memory(baseline_bytes + tasks[index].memory_bytes)
        reset_torch()
        return tasks[index]

    waiting = [
        (run, index, function)
        for run, (index, path, skip) in enumerate(assignment["runs"])
        if (function := walk.shown(run, begin(index), path, skip=skip, gated=assignment["gated"])) is not None
    ]
    if waiting:
        given: Any = decode(hidden(), TRUSTED)
        for run, index, function in waiting:
            walk.hidden(run, begin(index), function, decode(given[run], TRUSTED))


def _limit_memory(data_bytes: int) -> None:
    """Set this exercise's own limit, below the hard one that the sandbox has set for all of them."""
    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    resource.setrlimit(resource.RLIMIT_DATA, (min(data_bytes, hard), hard))
