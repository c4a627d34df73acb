"""One child of the portable backend: ``python -m grader.sandbox.portable_child FD... LIMITS``.

The descriptors are those of the plan, the assignment, the result pipe, the gate and the gift. It
runs as the user who grades, in a folder of its own, under resource limits alone.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import sys
from pathlib import Path

from grader.child.run import Task
from grader.sandbox import warm
from grader.sandbox.inside import described, live, say
from grader.sandbox.limits import Limits, impose, mapped
from grader.sandbox.pipes import read_all
from grader.wire.decode import TRUSTED, decode


def main() -> None:
    plan, assignment, results, gate, gift = map(int, sys.argv[1:6])
    limits = Limits(**json.loads(sys.argv[6]))
    try:
        warm.up()
        tasks = [Task.from_message(message) for message in _messages(plan)]
        given = read_all(assignment)
        baseline_bytes = _limit(limits)
    except BaseException as error:
        # Ours, and before the first line of the submission ran.
        say(results, "setup", described(error))
        raise
    live(tasks, given, results=results, gate=gate, gift=gift, baseline_bytes=baseline_bytes)


def _limit(limits: Limits) -> int:
    """Impose what this system knows; the memory in use, where memory is limited too, else 0."""
    if Path("/proc/self/statm").exists():
        proc = os.open("/proc", os.O_RDONLY)
        baseline = mapped(proc)
        os.close(proc)
        impose(limits, baseline, own_user=False)
        return baseline.data_bytes
    for kind, value in (
        (resource.RLIMIT_CPU, limits.cpu_seconds),
        (resource.RLIMIT_FSIZE, limits.scratch_bytes),
        (resource.RLIMIT_NOFILE, limits.descriptors),
        (resource.RLIMIT_CORE, 0),
    ):
        # A hard limit below this one cannot be raised, and need not be.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (value, value))
    return 0


def _messages(descriptor: int) -> list[object]:
    messages = decode(read_all(descriptor), TRUSTED)
    assert isinstance(messages, list)
    return list(messages)


if __name__ == "__main__":
    main()
