"""Runs commands on chosen processors and accounts for everything they and their descendants used."""

from __future__ import annotations

import contextlib
import ctypes
import os
import re
import resource
import select
import subprocess
import tempfile
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_PR_SET_CHILD_SUBREAPER: Final = 36
_SAMPLE_MILLISECONDS: Final = 20
_ORPHANS_SECONDS: Final = 10.0
_TICKS_PER_SECOND: Final = os.sysconf("SC_CLK_TCK")


class CommandFailed(Exception):
    """A measured command ended otherwise than it should; the figures would mean nothing."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """A moment in a run: what had been spent by then, and how much had been done."""

    wall_seconds: float
    cpu_seconds: float
    done: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Spent:
    """What some commands took together.

    Attributes:
        cpu_seconds: user and system, of every process that descended from them.
        peak_mib: the largest resident memory of one command's own process, descendants not counted.
        exit_codes: in the order of the commands.
        mark: the moment at which ``done`` first answered more than 0.
    """

    wall_seconds: float
    cpu_seconds: float
    peak_mib: float
    exit_codes: tuple[int, ...]
    printed: str
    mark: Mark | None


def run(
    commands: Sequence[Sequence[str]],
    *,
    cpus: Collection[int],
    cwd: Path,
    at_once: int = 1,
    accept: Collection[int] = (0,),
    done: Callable[[], int] = lambda: 0,
) -> Spent:
    """Run commands on some processors, ``at_once`` of them at a time.

    Args:
        done: how much has been done so far; asked every few milliseconds until it is more than 0.

    Raises:
        CommandFailed: for an exit code that is not in ``accept``, with the end of what was printed.
    """
    # A process whose parent was killed is handed to us: else its CPU time would be counted nowhere.
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    mark: Mark | None = None
    running: list[_Process] = []
    ended: list[_Process] = []
    with _on(cpus), tempfile.TemporaryFile() as output:
        started, before = time.perf_counter(), _ended_cpu_seconds()
        while len(ended) < len(commands):
            while len(running) < at_once and len(running) + len(ended) < len(commands):
                number = len(running) + len(ended)
                running.append(_Process(number, commands[number], cwd, output.fileno()))
            _watch(running, ended)
            if mark is None and (count := done()):
                cpu = _ended_cpu_seconds() - before + _living_cpu_seconds()
                mark = Mark(wall_seconds=time.perf_counter() - started, cpu_seconds=cpu, done=count)
        wall = time.perf_counter() - started
        _reap_orphans()
        output.seek(0)
        printed = output.read().decode("utf-8", "replace")
    ended.sort(key=lambda process: process.number)
    for process, command in zip(ended, commands, strict=True):
        if process.exit_code not in accept:
            raise CommandFailed(f"{' '.join(command)}\nended with {process.exit_code}:\n{printed[-2000:]}")
    return Spent(
        wall_seconds=wall,
        cpu_seconds=_ended_cpu_seconds() - before,
        peak_mib=max(process.peak_mib for process in ended),
        exit_codes=tuple(process.exit_code for process in ended),
        printed=printed,
        mark=mark,
    )


class _Process:
    def __init__(self, number: int, command: Sequence[str], cwd: Path, output: int) -> None:
        self.number = number
        self.peak_mib = 0.0
        self.exit_code = -1
        self._process = subprocess.Popen(
            command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
        )
        self.pidfd = os.pidfd_open(self._process.pid)

    def sample(self) -> None:
        """Note the peak so far: getrusage would give that of the largest descendant."""
        # It may have ended since.
        with contextlib.suppress(OSError):
            status = Path(f"/proc/{self._process.pid}/status").read_text()
            found = re.search(r"^VmHWM:\s+(\d+) kB$", status, re.MULTILINE)
            self.peak_mib = int(found[1]) / 1024 if found else self.peak_mib

    def finish(self) -> None:
        self.exit_code = self._process.wait()
        os.close(self.pidfd)


def _watch(running: list[_Process], ended: list[_Process]) -> None:
    """Wait until one of them ends, but not for long."""
    poll = select.poll()
    for process in running:
        process.sample()
        poll.register(process.pidfd, select.POLLIN)
    ready = {descriptor for descriptor, _ in poll.poll(_SAMPLE_MILLISECONDS)}
    for process in [process for process in running if process.pidfd in ready]:
        process.finish()
        running.remove(process)
        ended.append(process)


@contextlib.contextmanager
def _on(cpus: Collection[int]) -> Iterator[None]:
    """Processors are inherited, so this process's own are changed for as long as it starts others."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cpus)
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def _ended_cpu_seconds() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _living_cpu_seconds() -> float:
    """What living descendants have used, and those that they have waited for."""
    parents: dict[int, int] = {}
    ticks: dict[int, int] = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            # The name in brackets may hold spaces.
            fields = entry.read_text().rpartition(")")[2].split()
            parents[int(entry.parent.name)] = int(fields[1])
            ticks[int(entry.parent.name)] = sum(int(field) for field in fields[11:15])
    family = {os.getpid()}
    while True:
        larger = family | {pid for pid, parent in parents.items() if parent in family}
        if larger == family:
            break
        family = larger
    return sum(ticks[pid] for pid in family if pid != os.getpid()) / _TICKS_PER_SECOND


def _reap_orphans() -> None:
    deadline = time.monotonic() + _ORPHANS_SECONDS
    # No child is left: what this waits for.
    with contextlib.suppress(ChildProcessError):
        while time.monotonic() < deadline:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(0.01)
        raise CommandFailed(f"a process that a command left behind still runs after {_ORPHANS_SECONDS:.0f} s")
