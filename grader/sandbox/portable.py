"""Best effort where there is no Linux: a fresh interpreter per child, resource limits, and no walls.

For a laptop with macOS, and a student who checks code of their own. A child runs as the user who
grades, and may read files, use the network and see processes: nothing here claims otherwise, so
nothing is graded until all three are accepted by name. It ends at its limits on wall clock,
processor time, file size and descriptors, and on memory where the system keeps that limit. What it
leaves running in its own process group is ended with it.

The same interface as :class:`grader.sandbox.client.Zygote`, less the warmth: torch is imported once
per child, which takes seconds.
"""

from __future__ import annotations

import contextlib
import importlib.metadata
import json
import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from grader.sandbox.client import ENVIRONMENT, Exit, package_parent
from grader.sandbox.layers import Layers
from grader.sandbox.pipes import write_all

# How often a running child is looked at; nothing tells when it ends.
_STEP_SECONDS: Final = 0.02
_TO_BYTES: Final = 1 if sys.platform == "darwin" else 1024


@dataclass(kw_only=True, slots=True)
class PortableChild:
    """A running child, as :class:`grader.sandbox.client.Child` is one."""

    process: subprocess.Popen[bytes]
    results: int
    gate: socket.socket | None
    gift: int
    folder: str

    def asks(self) -> bool:
        if self.gate is None:
            return False
        try:
            asked = self.gate.recv(1, socket.MSG_DONTWAIT)
        except BlockingIOError:
            return False
        except OSError:
            asked = b""
        if not asked:
            # Closed by the child: it would be found readable for ever.
            self._close_gate()
        return bool(asked)

    def give(self, content: bytes) -> None:
        write_all(self.gift, content)
        if self.gate is not None:
            with contextlib.suppress(OSError):
                self.gate.send(b".")

    def kill(self) -> None:
        """End the child and what it started in its process group."""
        # Its whole group: a thread of it may have started others.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)

    def close(self) -> None:
        self.kill()
        # Known already where the run came to its end; otherwise nobody else asks how it ended.
        self.process.wait()
        os.close(self.results)
        os.close(self.gift)
        self._close_gate()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _close_gate(self) -> None:
        if self.gate is not None:
            self.gate.close()
            self.gate = None


class PortableZygote:
    """Starts children one by one; there is nothing warm behind it."""

    def __init__(self, plan: bytes = b"") -> None:
        self._plan = plan
        layers = asdict(Layers())
        self.about: Mapping[str, Any] = {"layers": layers, "torch": importlib.metadata.version("torch")}

    @classmethod
    def start(cls, *, without: Collection[str] = ()) -> PortableZygote:  # nothing to leave off
        return cls()

    def wait_until_warm(self) -> None:
        """Nothing is."""

    def plan(self, encoded: bytes, *, many: bool = False) -> None:
        self._plan = encoded

    def fork(self, slot: int, limits: Mapping[str, int]) -> PortableZygote:
        return PortableZygote(self._plan)

    def spawn(self, assignment: bytes, limits: Mapping[str, int], *, gated: bool = False) -> PortableChild:
        """Start a child on an assignment."""
        folder = tempfile.mkdtemp(prefix="grader-")
        with contextlib.ExitStack() as theirs, contextlib.ExitStack() as on_failure:
            on_failure.callback(shutil.rmtree, folder, ignore_errors=True)
            results, write_end = os.pipe()
            theirs.callback(os.close, write_end)
            on_failure.callback(os.close, results)
            os.set_blocking(results, False)
            gate, child_gate = socket.socketpair()
            theirs.callback(child_gate.close)
            on_failure.callback(gate.close)
            gift, read_only = theirs.enter_context(_unnamed_file())
            gift = os.dup(gift)
            on_failure.callback(os.close, gift)
            given = [theirs.enter_context(_file_with(content)) for content in (self._plan, assignment)]
            descriptors = [*given, write_end, child_gate.fileno(), read_only]
            arguments = [*map(str, descriptors), json.dumps(dict(limits))]
            process = subprocess.Popen(  # noqa: S603  # our own interpreter and module
                [sys.executable, "-P", "-m", "grader.sandbox.portable_child", *arguments],
                env={**ENVIRONMENT, "PYTHONPATH": package_parent(), "HOME": folder, "TMPDIR": folder},
                pass_fds=descriptors,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd=folder,
                start_new_session=True,
            )
            on_failure.pop_all()
        return PortableChild(process=process, results=results, gate=gate, gift=gift, folder=folder)

    def wait(self, seconds: float, child: PortableChild) -> Exit | None:
        """How the child ended, or None when it has not within ``seconds`` or has asked before."""
        for _ in range(max(round(seconds / _STEP_SECONDS), 1)):
            pid, status, usage = os.wait4(child.process.pid, os.WNOHANG)
            if pid:
                child.process.returncode = os.waitstatus_to_exitcode(status)
                return Exit(
                    code=child.process.returncode,
                    out_of_memory=False,
                    cpu_seconds=usage.ru_utime + usage.ru_stime,
                    peak_bytes=usage.ru_maxrss * _TO_BYTES,
                )
            if select.select([] if child.gate is None else [child.gate], [], [], _STEP_SECONDS)[0]:
                return None
        return None

    def close(self) -> None:
        """Nothing is left; each child ended with its own assignment."""


@contextlib.contextmanager
def _unnamed_file() -> Iterator[tuple[int, int]]:
    """A file without a name, open for writing and once more for reading alone."""
    descriptor, name = tempfile.mkstemp(prefix="grader-")
    try:
        read_only = os.open(name, os.O_RDONLY)
    finally:
        Path(name).unlink()
    try:
        yield descriptor, read_only
    finally:
        os.close(descriptor)
        os.close(read_only)


@contextlib.contextmanager
def _file_with(content: bytes) -> Iterator[int]:
    with _unnamed_file() as (descriptor, read_only):
        write_all(descriptor, content)
        yield read_only
