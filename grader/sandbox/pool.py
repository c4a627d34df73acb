"""One warm interpreter, as many zygotes as there are workers, and a new one when one dies."""

from __future__ import annotations

import contextlib
import secrets
import sys
import threading
from collections.abc import Callable, Collection, Iterator
from dataclasses import asdict
from typing import Final, TypeVar, cast

from grader.errors import GraderError, SandboxUnavailable
from grader.sandbox import cgroup
from grader.sandbox.client import Zygote, ZygoteDied
from grader.sandbox.identity import UIDS
from grader.sandbox.layers import Layers
from grader.sandbox.limits import Limits
from grader.sandbox.runner import Sandbox

T = TypeVar("T")
# From how many children on it pays to prepare for them.
_MANY: Final = 50


class Pool:
    """Hands each worker thread a sandbox of its own.

    The interpreter starts when the first worker asks, and torch is imported once: further zygotes
    are forks of the first.

    Args:
        plan: encodes the jobs; called while torch is being imported, once for each interpreter that is started.
        limits: for every child.
        accept: risks that the caller takes, by name (:data:`~grader.sandbox.layers.ACCEPTABLE`).
        without: layers to leave off, as if this host did not have them.
        begun: an interpreter that is warming up already, see :func:`begin`; the pool ends it.

    Attributes:
        expected: about how many children there will be; more are no mistake.
        layers: what isolates them, known when the first worker has its sandbox.
    """

    def __init__(
        self,
        plan: Callable[[], bytes],
        limits: Limits | None = None,
        *,
        accept: Collection[str] = (),
        without: Collection[str] = (),
        begun: Zygote | None = None,
    ) -> None:
        self._plan = plan
        self._limits = limits or Limits()
        self._accept = accept
        self._without = without
        self._lock = threading.Lock()
        self._first: Zygote | None = None
        self._begun = begun
        self.expected = 1
        # Apart from other runs on this machine, whose children would otherwise have the same uids.
        self._first_slot = self._next_slot = secrets.randbelow(UIDS)
        self.layers: Layers | None = None

    @contextlib.contextmanager
    def worker(self, limits: Limits | None = None) -> Iterator[Worker]:
        """A worker's access; its zygote ends with the context.

        Args:
            limits: for this worker's children, in place of the pool's.
        """
        worker = Worker(self, limits or self._limits)
        try:
            yield worker
        finally:
            worker.close()

    def close(self) -> None:
        with self._lock:
            if self._begun is not None:
                self._begun.close()
                self._begun = None
            self._end_first()
            # Not another pool's, whose groups are in use.
            cgroup.remove_own(range(self._first_slot + 1, self._next_slot + 1))

    def fork(self, limits: Limits | None = None) -> Zygote:
        """A zygote with the plan, in a slot that no other has.

        Args:
            limits: for its children, in place of the pool's.

        Raises:
            SandboxUnavailable: where none can be started on this host.
            GraderError: where the first cannot take the plan, or cannot fork.
        """
        limits = limits or self._limits
        with self._lock:
            if self._first is not None:
                # Alive as far as is known; a dead one is replaced below.
                with contextlib.suppress(ZygoteDied):
                    return self._fork(self._first, limits)
                self._end_first()
            cgroup.sweep()
            self._first = self._begun or _backend(self._without).start(without=self._without)
            self._begun = None
            try:
                plan = self._plan()
                self._first.wait_until_warm()
                self._first.plan(plan, many=self.expected >= _MANY)
            except BaseException:
                # Without a plan it is of no use to whoever asks next.
                self._end_first()
                raise
            return self._fork(self._first, limits)

    def _end_first(self) -> None:
        if self._first is not None:
            self._first.close()
            self._first = None

    def _fork(self, first: Zygote, limits: Limits) -> Zygote:
        self._next_slot += 1
        forked = first.fork(self._next_slot, asdict(limits))
        self.layers = Layers.from_message(forked.about["layers"])
        try:
            self.layers.refuse_if_open(self._accept)
        except SandboxUnavailable:
            forked.close()
            raise
        return forked


def begin(without: Collection[str] = ()) -> Zygote | None:
    """Start an interpreter before it is known what for: importing torch takes seconds, and all else goes on meanwhile.

    Args:
        without: as the pool will have it.

    Returns:
        What to give to a pool, or to close; None where this host has nothing to warm up.
    """
    # What is wrong here the pool will find again, and say.
    with contextlib.suppress(OSError):
        return Zygote.start(without=without) if _backend(without) is Zygote else None
    return None


def _backend(without: Collection[str]) -> type[Zygote]:
    if sys.platform == "linux" and "linux" not in without:
        return Zygote
    # The same interface, by duck typing: all that a Sandbox asks of a zygote.
    from grader.sandbox.portable import PortableZygote  # noqa: PLC0415  # where it is needed

    return cast("type[Zygote]", PortableZygote)


class Worker:
    """One thread's zygote. When it dies, :meth:`attempt` tries once more with a new one."""

    def __init__(self, pool: Pool, limits: Limits) -> None:
        self._pool = pool
        self._limits = limits
        self._zygote: Zygote | None = None

    def attempt(self, work: Callable[[Sandbox], T]) -> T:
        """Do something with a sandbox; a second time, alone, if the zygote dies under it.

        Raises:
            GraderError: when it dies again; whatever was running is then recorded as ungraded.
        """
        for last in (False, True):
            if self._zygote is None:
                self._zygote = self._pool.fork(self._limits)
            try:
                return work(Sandbox(self._zygote, self._limits))
            except ZygoteDied as error:
                self.close()
                if last:
                    raise GraderError(f"the sandbox was lost under it, twice: {error}") from error
        raise AssertionError("unreachable")

    def close(self) -> None:
        if self._zygote is not None:
            self._zygote.close()
            self._zygote = None
