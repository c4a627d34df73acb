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

from grader.child import run
from grader.child.run import Task
from grader.sandbox import warm
from grader.sandbox.limits import Limits, impose, mapped
from grader.wire.decode import TRUSTED, decode
from grader.wire.encode import encode, frame


def main() -> None:
    plan, assignment, results, gate, gift = map(int, sys.argv[1:6])
    limits = Limits(**json.loads(sys.argv[6]))
    warm.up()
    tasks = [Task.from_message(message) for message in _messages(plan)]
    given = decode(_read_all(assignment), TRUSTED)

    def send_all(raw: bytes) -> None:
        view = memoryview(raw)
        while view:
            view = view[os.write(results, view) :]

    def second_round() -> bytes:
        os.write(gate, b"?")
        os.read(gate, 1)
        return _read_all(gift)

    try:
        data_bytes = _limit(limits)
        run.main(tasks, given, send_all, data_bytes, lambda: send_all(frame(encode(["ready"]))), second_round)
    except BaseException as error:  # noqa: BLE001  # said to the parent, whatever it is
        send_all(frame(encode(["files", f"{type(error).__name__}: {error}"])))
    finally:
        os._exit(0)


def _limit(limits: Limits) -> int:
    """Impose what this system knows; the memory in use, where memory is limited too, else 0."""
    if Path("/proc/self/statm").exists():
        proc = os.open("/proc", os.O_RDONLY)
        baseline = mapped(proc)
        os.close(proc)
        impose(limits, baseline)
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
    messages = decode(_read_all(descriptor), TRUSTED)
    assert isinstance(messages, list)
    return list(messages)


def _read_all(descriptor: int) -> bytes:
    return os.pread(descriptor, os.fstat(descriptor).st_size, 0)


if __name__ == "__main__":
    main()
