"""Looking at processes from outside, by /proc."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from typing import NamedTuple


class Process(NamedTuple):
    """A number is used again; together with the start time it is one process."""

    pid: int
    started: int


def descendants(of: int) -> set[Process]:
    """Every living process below ``of``."""
    parents: dict[Process, int] = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open(f"/proc/{name}/stat", encoding="utf-8", errors="replace") as file:
                    fields = file.read().rpartition(")")[2].split()
            except OSError:
                continue
            if fields[0] not in "ZX":
                parents[Process(int(name), int(fields[19]))] = int(fields[1])
    found: set[Process] = set()
    below = {of}
    while below:
        level = {process for process, parent in parents.items() if parent in below} - found
        found |= level
        below = {process.pid for process in level}
    return found


def living(processes: set[Process]) -> set[Process]:
    """Those that are still there."""
    alive = set()
    for process in processes:
        try:
            with open(f"/proc/{process.pid}/stat", encoding="utf-8", errors="replace") as file:
                fields = file.read().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[0] not in "ZX" and int(fields[19]) == process.started:
            alive.add(process)
    return alive


def kill(processes: set[Process]) -> None:
    for process in processes:
        try:
            os.kill(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            continue


def until(condition: Callable[[], bool], *, seconds: float = 60.0) -> bool:
    """Whether a condition comes true in time, asked again and again."""
    pause = threading.Event()
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        pause.wait(0.01)
    return True
