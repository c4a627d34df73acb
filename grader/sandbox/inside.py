"""What a child does once its box stands, with or without walls: the assignment, and then its own end.

The submission's code runs in here, so the parent believes of what is written only the word before it: that
everything is ready, or why not.
"""

from __future__ import annotations

import os
from typing import Any, NoReturn

from grader.child import run
from grader.child.run import Task
from grader.sandbox.pipes import read_all, write_all
from grader.wire.decode import TRUSTED, decode
from grader.wire.encode import encode, frame


def live(tasks: list[Task], assignment: bytes, *, results: int, gate: int, gift: int, baseline_bytes: int) -> NoReturn:
    """Run an encoded assignment and end this process.

    Args:
        tasks: the plan, by index.
        results: descriptor of the result pipe.
        gate, gift: descriptors of the socket to ask on for the second round, and of the file that holds it then.
        baseline_bytes: private memory that was there before; 0 where memory is not limited.
    """
    is_ready = False

    def ready() -> None:
        nonlocal is_ready
        say(results, "ready")
        is_ready = True

    def second_round() -> bytes:
        # Whatever the submission did to it meanwhile.
        os.set_blocking(gate, True)
        os.write(gate, b"?")
        os.read(gate, 1)
        return read_all(gift)

    try:
        given: Any = decode(assignment, TRUSTED)
        run.main(tasks, given, lambda raw: write_all(results, raw), baseline_bytes, ready, second_round)
    except BaseException as error:  # noqa: BLE001  # said to the parent, whatever it is
        if not is_ready:
            say(results, "files", described(error))
    finally:
        # Without the interpreter's shutdown: a student's atexit and threads have had their turn.
        os._exit(0)


def say(results: int, *words: str) -> None:
    """Write one message: ``ready``, or ``setup`` or ``files`` with what went wrong."""
    write_all(results, frame(encode(list(words))))


def described(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"
