"""The parent's end of a zygote: start it, send it work, hear how a child ended."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from grader.errors import GraderError, SandboxUnavailable
from grader.sandbox.pipes import MAX_MESSAGE, write_all

_START_SECONDS: Final = 120.0
_REPLY_SECONDS: Final = 30.0
_END_SECONDS: Final = 2.0

# All that a zygote knows of its surroundings.
ENVIRONMENT: Final = {
    "PATH": "",
    "HOME": "/box/work",
    "TMPDIR": "/box/work",
    "LANG": "C.UTF-8",
    "PYTHONHASHSEED": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONUNBUFFERED": "1",
    "MALLOC_ARENA_MAX": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
}


class ZygoteDied(GraderError):
    """The zygote is gone; whatever it was running is nobody's failure but ours."""


class ChildKilled(ZygoteDied):
    """A child was killed by somebody who is neither this program nor a limit."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Exit:
    """How a child ended: its exit code, or minus the signal that ended it.

    ``out_of_memory``: the kernel ended it, for what its control group had used.
    """

    code: int
    out_of_memory: bool
    cpu_seconds: float
    peak_bytes: int


@dataclass(kw_only=True, slots=True)
class Child:
    """A running child.

    Attributes:
        pidfd: to end it with.
        results: the read end of its result pipe.
        gate: where it asks for what it is given in its second round, or None.
        gift: the memory file that it may read then.
    """

    pidfd: int
    results: int
    gate: socket.socket | None = None
    gift: int = -1

    def asks(self) -> bool:
        """Whether the child has asked; each asking is told once."""
        if self.gate is None:
            return False
        try:
            asked = self.gate.recv(1, socket.MSG_DONTWAIT)
        except BlockingIOError:
            return False
        except OSError:
            asked = b""
        if not asked:
            self._close_gate()
        return bool(asked)

    def give(self, content: bytes) -> None:
        """Answer the child."""
        os.pwrite(self.gift, content, 0)
        # It may be gone already, or have stopped to listen.
        if self.gate is not None:
            with contextlib.suppress(OSError):
                self.gate.send(b".", socket.MSG_DONTWAIT | socket.MSG_NOSIGNAL)

    def kill(self) -> None:
        """End the child; with a pid namespace, everything that it started ends with it."""
        # It may be gone already; then there is nothing to end.
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self.pidfd, signal.SIGKILL)

    def close(self) -> None:
        """Let go of the child; where it still runs it is ended, since nobody follows it any more."""
        self.kill()
        os.close(self.pidfd)
        os.close(self.results)
        self._close_gate()
        if self.gift >= 0:
            os.close(self.gift)

    def _close_gate(self) -> None:
        if self.gate is not None:
            self.gate.close()
            self.gate = None


class Zygote:
    """One zygote process. Not thread-safe: one owner each."""

    def __init__(self, control: socket.socket, process: subprocess.Popen[bytes] | None) -> None:
        self._control = control
        self._process = process
        self.about: Mapping[str, Any] = {}

    @classmethod
    def start(cls, *, without: Collection[str] = ()) -> Zygote:
        """Start a fresh interpreter that warms up; :meth:`wait_until_warm` waits for it.

        Args:
            without: layers to leave off, as if this host did not have them.

        Raises:
            OSError: where this host has no room for one more process.
        """
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs, contextlib.ExitStack() as on_failure:
            on_failure.callback(ours.close)
            process = subprocess.Popen(  # noqa: S603  # our own interpreter and module
                # -P: the current folder, which may hold a student's files, is not searched.
                [sys.executable, "-P", "-m", "grader.sandbox.launch", str(theirs.fileno()), ",".join(sorted(without))],
                env={**ENVIRONMENT, "PYTHONPATH": package_parent()},
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                cwd="/",
                close_fds=True,
                start_new_session=True,
            )
            on_failure.pop_all()
        return cls(ours, process)

    def wait_until_warm(self) -> None:
        """Wait for torch to be imported and the layers to be ready.

        Raises:
            SandboxUnavailable: with what this host lacks.
        """
        try:
            self.about = self._receive(_START_SECONDS)
        except ZygoteDied as error:
            raise SandboxUnavailable(f"the sandbox did not start: {self._last_words() or error}") from error
        except GraderError as error:
            raise SandboxUnavailable(f"{error}; run `grader doctor` to see which layers this host offers") from error

    def plan(self, encoded: bytes, *, many: bool = False) -> None:
        """Hand over the jobs that later children run.

        Args:
            many: whether so many are to come that half a second of preparing for them pays.

        Raises:
            ZygoteDied: when the zygote does not answer any more.
            GraderError: with what it found wrong with them.
        """
        with sealed(encoded) as descriptor:
            self._send({"op": "plan", "many": many}, [descriptor])
        self._receive(_REPLY_SECONDS)

    def fork(self, slot: int, limits: Mapping[str, int]) -> Zygote:
        """Another zygote, warm at once and with the same plan.

        Args:
            slot: a number that no other living zygote of this process has.
            limits: what its children may use at most.

        Raises:
            ZygoteDied: when this one does not answer any more.
            GraderError: when the new one could not be made, or not settle in its slot.
        """
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        twin = Zygote(ours, None)
        try:
            with theirs:
                message = {"op": "fork", "slot": slot, "owner": os.getpid(), "limits": dict(limits)}
                self._send(message, [theirs.fileno()])
                self._receive(_REPLY_SECONDS)
            twin.about = twin._receive(_REPLY_SECONDS)
        except BaseException:
            twin.close()
            raise
        return twin

    def spawn(self, assignment: bytes, limits: Mapping[str, int], *, gated: bool = False) -> Child:
        """Start a child on an assignment.

        Args:
            gated: whether it will ask for a second round.

        Raises:
            ZygoteDied: when the zygote does not answer any more.
            GraderError: when it could not fork.
        """
        with contextlib.ExitStack() as theirs, contextlib.ExitStack() as on_failure:
            results, write_end = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
            theirs.callback(os.close, write_end)
            on_failure.callback(os.close, results)
            os.set_blocking(write_end, True)
            # Room for most replies, so that a child need not wait to be read. An ordinary user gets only so much.
            with contextlib.suppress(OSError):
                fcntl.fcntl(write_end, fcntl.F_SETPIPE_SZ, 1 << 20)
            descriptors = [theirs.enter_context(sealed(assignment)), write_end]
            gate, gift = None, -1
            if gated:
                gate, child_gate = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
                theirs.callback(child_gate.close)
                on_failure.callback(gate.close)
                gift = os.memfd_create("grader", os.MFD_CLOEXEC)
                on_failure.callback(os.close, gift)
                read_only = os.open(f"/proc/self/fd/{gift}", os.O_RDONLY | os.O_CLOEXEC)
                theirs.callback(os.close, read_only)
                descriptors += [child_gate.fileno(), read_only]
            self._send({"op": "spawn", "limits": dict(limits)}, descriptors)
            pidfds: list[int] = []
            self._receive(_REPLY_SECONDS, pidfds)
            if not pidfds:
                # With a child that cannot be followed, the zygote's next word would answer another question.
                raise ZygoteDied("no descriptor was left for a child")
            on_failure.pop_all()
        return Child(pidfd=pidfds[0], results=results, gate=gate, gift=gift)

    def wait(self, seconds: float, child: Child) -> Exit | None:
        """How the child ended, or None when it has not within ``seconds`` or has asked before.

        Raises:
            ZygoteDied: when the zygote ended before the child did.
            GraderError: when the zygote could not clean up after it.
        """
        poll = select.poll()
        poll.register(self._control, select.POLLIN)
        if child.gate is not None:
            poll.register(child.gate, select.POLLIN)
        heard = poll.poll(seconds * 1000)
        if all(descriptor != self._control.fileno() for descriptor, _ in heard):
            return None
        message = self._receive(_REPLY_SECONDS)
        return Exit(
            code=message["status"],
            out_of_memory=message["out_of_memory"],
            cpu_seconds=message["cpu_seconds"],
            peak_bytes=message["peak_bytes"],
        )

    def close(self) -> None:
        """End the zygote, and with it any child it has."""
        self._control.close()
        if self._process is not None:
            # One that is still warming up would not notice for seconds, and has no child.
            if self.about:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    self._process.wait(_END_SECONDS)
            self._process.kill()
            self._process.wait()
            if self._process.stderr:
                self._process.stderr.close()

    def _send(self, message: Mapping[str, Any], descriptors: list[int]) -> None:
        try:
            socket.send_fds(self._control, [json.dumps(message).encode()], descriptors)
        except OSError as error:
            raise ZygoteDied(f"the warm process is gone ({error.strerror})") from error

    def _receive(self, seconds: float, descriptors: list[int] | None = None) -> dict[str, Any]:
        self._control.settimeout(seconds)
        try:
            raw, received, _, _ = socket.recv_fds(self._control, MAX_MESSAGE, 1)
        except TimeoutError as error:
            raise ZygoteDied(f"the warm process has not answered for {seconds:.0f} s") from error
        except OSError as error:
            raise ZygoteDied(f"the warm process is gone ({error.strerror})") from error
        if descriptors is not None:
            descriptors.extend(received)
        if not raw:
            raise ZygoteDied("the warm process ended")
        message: dict[str, Any] = json.loads(raw)
        if "error" in message:
            raise GraderError(message["error"])
        return message

    def _last_words(self) -> str:
        if self._process is None or self._process.stderr is None:
            return ""
        self._process.kill()
        lines = self._process.stderr.read().decode("utf-8", "replace").strip().splitlines()
        return lines[-1][:500] if lines else ""


@contextlib.contextmanager
def sealed(content: bytes) -> Iterator[int]:
    """A memory file with ``content`` that nobody can change any more."""
    descriptor = os.memfd_create("grader", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    try:
        write_all(descriptor, content)
        seals = fcntl.F_SEAL_SEAL | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_WRITE
        fcntl.fcntl(descriptor, fcntl.F_ADD_SEALS, seals)
        yield descriptor
    finally:
        os.close(descriptor)


def package_parent() -> str:
    """The folder that a fresh interpreter must search for the grader, or nothing."""
    # For a checkout that is not installed; an installed package is found without it.
    folder = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    return "" if os.path.basename(folder) in {"site-packages", "dist-packages"} else folder
