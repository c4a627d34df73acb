"""Running a submission's exercises: one child for all of them, a fresh one after a death.

Everything a child says is kept as raw bytes, in order; ``wire`` reads it later. Here only the
length of frames and the bytes they begin with are looked at, to know how far the child has come.
"""

from __future__ import annotations

import contextlib
import functools
import os
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from grader.errors import GraderError, SandboxUnavailable
from grader.model import Ending
from grader.sandbox.client import Child, ChildKilled, Exit, Zygote, ZygoteDied
from grader.sandbox.limits import Limits
from grader.telling import tell
from grader.wire.decode import WireError, decode
from grader.wire.encode import encode

MAX_FRAME: Final = 16 << 20
# How often a running child's pipe is emptied; a finished one is noticed at once.
_POLL_SECONDS: Final = 0.05
# A look at a child counts for so long at most. What is beyond it, this process was stopped, or frozen with its child.
_LOOK_SECONDS: Final = 1.0
_LINGER_SECONDS: Final = 10.0
# Before the first line of a submission: long only where torch is imported for each child.
_START_SECONDS: Final = 120.0
# A list's tag and length, which stand before its first item.
_LIST_HEAD: Final = 5
_SIGKILL: Final = -9


@dataclass(frozen=True, kw_only=True, slots=True)
class Assignment:
    """A submission's files, and which task of the plan runs on which of them.

    Attributes:
        files: relative path to content.
        runs: ``(task index, path, wall seconds)`` in the order they are run.
        hidden: for each run its hidden calls, encoded; empty where no run has a second round. The child
            is given them when all runs have made their shown calls and the parent has what those said.
    """

    files: Mapping[str, bytes]
    runs: Sequence[tuple[int, str, float]]
    hidden: Sequence[bytes] = ()


@dataclass(kw_only=True, slots=True)
class Outcome:
    """What one run left behind: the frames that arrived, still encoded, and how it ended."""

    ending: Ending = "done"
    detail: str = ""
    frames: list[bytes] = field(default_factory=list)


class Sandbox:
    """Runs assignments, one at a time, in children of one zygote.

    Attributes:
        cpu_seconds: what its children have used so far.
        peak_bytes: the most memory that one of them held, the interpreter's share included.
    """

    def __init__(self, zygote: Zygote, limits: Limits | None = None) -> None:
        self._zygote = zygote
        self._limits = limits or Limits()
        self.cpu_seconds = 0.0
        self.peak_bytes = 0

    def run(self, assignment: Assignment, *, on_run: Callable[[int], None] | None = None) -> list[Outcome]:
        """Run every exercise of an assignment.

        Args:
            on_run: told the index of a run when it is over.

        Returns:
            One outcome per run, in order. A run that ended its child costs only itself; when it
            had not even loaded its file, the other runs of that file share its ending.

        Raises:
            ZygoteDied: the zygote, or a child, was ended by something outside: the submission is not to blame.
            SandboxUnavailable: a layer could not be put up.
            GraderError: its files could not be written to the scratch folder, or the host had no room for a child.
        """
        outcomes: dict[int, Outcome] = {}
        shown: dict[int, _Shown] = {}
        while len(outcomes) < len(assignment.runs):
            pending = [index for index in range(len(assignment.runs)) if index not in outcomes]
            attempt = _Attempt(self._zygote, self._limits, assignment, pending, shown)
            finished = attempt.go()
            self.cpu_seconds += attempt.cpu_seconds
            self.peak_bytes = max(self.peak_bytes, attempt.peak_bytes)
            for index, outcome in finished.items():
                outcomes[index] = outcome
                if on_run:
                    on_run(index)
            self._spare_known_deaths(assignment, outcomes, finished)
        return [outcomes[index] for index in range(len(assignment.runs))]

    @staticmethod
    def _spare_known_deaths(
        assignment: Assignment, outcomes: dict[int, Outcome], finished: Mapping[int, Outcome]
    ) -> None:
        """A file that kills its child while being imported would do so again for each exercise."""
        for index, outcome in finished.items():
            if outcome.ending != "done" and not outcome.frames:
                path = assignment.runs[index][1]
                for other, (_, other_path, _) in enumerate(assignment.runs):
                    if other_path == path and other not in outcomes:
                        outcomes[other] = Outcome(ending=outcome.ending, detail=outcome.detail)


@dataclass(kw_only=True, slots=True)
class _Shown:
    """A run whose shown calls are over: what it sent, and for how long it ran."""

    frames: list[bytes]
    seconds: float


class _Attempt:
    """One child, from spawn to exit, over the runs that are still to do.

    Args:
        shown: by run, what earlier attempts already have; this one adds to it.
    """

    def __init__(
        self,
        zygote: Zygote,
        limits: Limits,
        assignment: Assignment,
        pending: list[int],
        shown: dict[int, _Shown],
    ) -> None:
        self._zygote = zygote
        self._limits = limits
        self._assignment = assignment
        self._pending = pending
        self._shown = shown
        # First the shown calls of every run, then the hidden ones of those that have come so far.
        self._left = deque(range(len(pending)))
        self._waiting: list[int] = []
        self._is_open = not assignment.hidden
        self._began = 0.0
        self._outcomes: dict[int, Outcome] = {}
        self._current = Outcome()
        self._buffer = bytearray()
        self._received = 0
        self._ready = False
        self._wrong: str | None = None
        self._unwritten = ""
        self.cpu_seconds = 0.0
        self.peak_bytes = 0

    def go(self) -> dict[int, Outcome]:
        runs = [[*self._assignment.runs[index][:2], index in self._shown] for index in self._pending]
        # Only what these runs can need to import: every file, since a helper may be among them.
        message = encode({"files": dict(self._assignment.files), "runs": runs, "gated": not self._is_open})
        child = self._zygote.spawn(message, asdict(self._limits), gated=not self._is_open)
        try:
            early, left = self._watch(child)
        finally:
            child.close()
        self.cpu_seconds, self.peak_bytes = left.cpu_seconds, left.peak_bytes
        if not self._ready:
            raise self._not_begun(early, left)
        if self._waiting and not self._left:
            # It ended between the two rounds, by something that it left running.
            self._left.append(self._waiting[0])
            self._current.frames = list(self._shown[self._pending[self._left[0]]].frames)
        if self._left:
            self._current.ending, self._current.detail = early or self._death(left)
            self._outcomes[self._pending[self._left[0]]] = self._current
        return self._outcomes

    def _not_begun(self, early: tuple[Ending, str] | None, left: Exit) -> GraderError:
        """Why the child ended before the first line of the submission, which therefore has no part in it."""
        if self._unwritten:
            return GraderError(f"its files could not be laid out: {self._unwritten}")
        # Before the signal is looked at: with this said it is ended from here, if it has not ended by itself.
        if self._wrong:
            return SandboxUnavailable(self._wrong)
        if early:
            return ZygoteDied(f"its process was not ready after {_START_SECONDS:.0f} s")
        if left.code == _SIGKILL:
            return ChildKilled("its process was killed from outside the grader")
        return SandboxUnavailable("the child ended before its layers stood")

    def _watch(self, child: Child) -> tuple[tuple[Ending, str] | None, Exit]:
        """Follow the child to its end, ending it where it passes a limit."""
        early: tuple[Ending, str] | None = None
        looked = self._began = time.monotonic()
        while True:
            left = self._zygote.wait(_POLL_SECONDS, child)
            # Before the pipe is read: what has come by then is not late, however long this thread waits for its turn.
            now = time.monotonic()
            self._began += max(0.0, now - looked - _LOOK_SECONDS)
            looked = now
            # Once its end is decided, nothing more is taken: a run that came to its own end in between would leave
            # the ending to the next one, which had no part in it.
            if early is None:
                self._drain(child)
            if left is not None:
                return early, left
            if early is None and child.asks():
                # What it wrote before it asked.
                self._drain(child)
                self._open(child)
            early = early or self._limit_passed(now)
            if early:
                child.kill()

    def _open(self, child: Child) -> None:
        """Hand out the hidden calls, now that nothing which is shown can depend on them."""
        if self._left or self._is_open:
            self._wrong = self._wrong or tell("it asked for more before it had answered")
            return
        hidden = [self._assignment.hidden[self._pending[run]] for run in range(len(self._pending))]
        self._is_open = True
        self._left.extend(self._waiting)
        self._waiting.clear()
        self._begin_next()
        child.give(encode(hidden))

    def _begin_next(self) -> None:
        self._current = Outcome()
        self._began = time.monotonic()
        if self._is_open and self._left:
            known = self._shown.get(self._pending[self._left[0]])
            if known is not None:
                self._current.frames = list(known.frames)
                self._began -= known.seconds

    def _limit_passed(self, now: float) -> tuple[Ending, str] | None:
        if self._wrong:
            return "unreadable", self._wrong
        if self._received > self._limits.output_bytes:
            return "output", tell("it sent more than %(mb)d MB of results", mb=self._limits.output_bytes >> 20)
        spent = now - self._began
        if not self._ready:
            return ("timeout", "") if spent > _START_SECONDS else None
        if self._left:
            seconds = self._assignment.runs[self._pending[self._left[0]]][2]
            if spent <= seconds:
                return None
            return "timeout", tell("it was still running after %(seconds)s s", seconds=f"{seconds:g}")
        if spent <= _LINGER_SECONDS:
            return None
        # Once everything has been delivered, what lingers is of no interest.
        if not self._waiting:
            return "done", ""
        return "timeout", tell("it did not go on for %(seconds)s s", seconds=f"{_LINGER_SECONDS:g}")

    def _drain(self, child: Child) -> None:
        with contextlib.suppress(BlockingIOError):
            while self._received <= self._limits.output_bytes:
                chunk = os.read(child.results, 1 << 20)
                if not chunk:
                    break
                self._received += len(chunk)
                self._buffer += chunk
        self._cut_frames()

    def _cut_frames(self) -> None:
        at = 0
        while self._wrong is None and len(self._buffer) - at >= 4:
            size = int.from_bytes(self._buffer[at : at + 4], "big")
            if size > MAX_FRAME:
                self._wrong = tell("a reply of %(rest)s bytes was announced", rest=size)
                break
            if len(self._buffer) - at - 4 < size:
                break
            self._take(bytes(self._buffer[at + 4 : at + 4 + size]))
            at += 4 + size
        del self._buffer[:at]

    def _take(self, raw: bytes) -> None:
        try:
            if not self._ready:
                self._take_setup(decode(raw))
            elif not self._left:
                self._wrong = tell("it replied after its last exercise")
            else:
                self._take_reply(raw, self._left[0])
        except WireError as error:
            self._wrong = tell("its reply cannot be read: %(rest)s", rest=error)

    def _take_setup(self, message: Any) -> None:
        """The first frame: nothing of the submission has run before it, so it is the box's own word."""
        if message == ["ready"]:
            self._ready = True
            self._began = time.monotonic()
        elif message[0] == "files":
            self._unwritten = str(message[-1])
        else:
            self._wrong = tell("a layer could not be put up: %(rest)s", rest=repr(message[-1]))

    def _take_reply(self, raw: bytes, run: int) -> None:
        index = self._pending[run]
        done, shown, observed = _replies(run)
        if raw == done:
            self._left.popleft()
            self._outcomes[index] = self._current
            self._begin_next()
        elif raw == shown and not self._is_open:
            self._left.popleft()
            self._waiting.append(run)
            seconds = time.monotonic() - self._began
            if index not in self._shown:
                self._shown[index] = _Shown(frames=self._current.frames, seconds=seconds)
            self._begin_next()
        elif raw.startswith(observed, _LIST_HEAD):
            # Its bytes stay as they are; whoever judges it reads it.
            self._current.frames.append(raw)
        else:
            self._wrong = tell("its replies are out of order")

    def _death(self, left: Exit) -> tuple[Ending, str]:
        """What ended a child that nobody here ended."""
        if self._wrong:
            return "unreadable", self._wrong
        if left.code == _SIGKILL:
            if left.out_of_memory:
                return "memory", tell("the system ended it at %(mb)d MB of memory", mb=left.peak_bytes >> 20)
            # The kernel counts ticks for the limit and measures for the usage; they may differ by a lot.
            if left.cpu_seconds >= self._limits.cpu_seconds / 2:
                return "cpu", tell("it used %(seconds)s s of processor time", seconds=f"{left.cpu_seconds:.0f}")
            # No child can send itself this signal (the seccomp layer sees to that), and none of its
            # limits did: an administrator, or a machine that ran out of memory as a whole.
            raise ChildKilled("its process was killed from outside the grader")
        if left.code < 0:
            return "crashed", tell("the Python process died of %(said)s", said=_signal_name(-left.code))
        return "exited", tell("the Python process was ended with exit code %(code)s", code=left.code)


@functools.lru_cache(maxsize=1024)
def _replies(run: int) -> tuple[bytes, bytes, tuple[bytes, bytes]]:
    """How a run's messages look: the two that say how far it is, and the beginnings of those that hold something."""
    load, case = (encode(kind) + encode(run) for kind in ("load", "case"))
    return encode(["done", run]), encode(["shown", run]), (load, case)


def _signal_name(number: int) -> str:
    names = {
        4: tell("an illegal instruction"),
        6: tell("an abort"),
        7: tell("a bus error"),
        8: tell("an arithmetic fault"),
    }
    # Process 1 cannot be aborted: the C library then ends it by a segmentation fault.
    names |= {11: tell("a segmentation fault or an abort, in C code or by recursion without end")}
    return names.get(number, tell("signal %(number)d", number=number))
