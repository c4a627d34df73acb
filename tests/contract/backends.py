"""Isolation backends as the contract sees them: something that runs a small student module.

Another backend joins the suite by one more entry in :data:`BACKENDS`.
"""

from __future__ import annotations

import contextlib
import functools
import textwrap
from collections.abc import Callable, Iterator, Mapping
from typing import Final, Protocol

from grader.model import Observation, Raised
from grader.sandbox import Assignment, Limits
from grader.sandbox.layers import ACCEPTABLE
from grader.sandbox.pool import Pool, Worker
from grader.wire.encode import encode
from grader.wire.observation import read
from grader.wire.values import Value

FILE: Final = "task.py"
_JOB: Final[Value] = {
    "id": "task",
    "function": "answer",
    "script": [],
    "gradients": [],
    "graphs": [],
    "memory_bytes": 1 << 30,
    "cases": [{"seed": 1, "args": []}],
}


SMALL: Final = Limits(
    memory_bytes=96 << 20, cpu_seconds=2, scratch_bytes=4 << 20, output_bytes=2 << 20, descriptors=24, threads=12
)
"""Limits that are quick to reach."""


class Backend(Protocol):
    """Runs a module that defines ``answer()`` and says what was observed.

    Attributes:
        lacks: the layers it does without; what only they promise is not asked of it.
    """

    lacks: frozenset[str]

    def observe(
        self,
        source: str,
        *,
        wall_seconds: float = 10.0,
        small: bool = False,
        beside: Mapping[str, bytes] | None = None,
    ) -> Observation:
        """One submission in a child of its own.

        Args:
            source: the module, indented as one likes.
            small: under the limits of :data:`SMALL` instead of the usual ones.
            beside: more files of the submission.
        """


class Zygotes:
    """The backend that forks from a warm interpreter, with all layers or as on a host with less."""

    def __init__(self, usual: Worker, small: Worker, lacks: frozenset[str]) -> None:
        self.lacks = lacks
        self._workers = {False: usual, True: small}

    def observe(
        self,
        source: str,
        *,
        wall_seconds: float = 10.0,
        small: bool = False,
        beside: Mapping[str, bytes] | None = None,
    ) -> Observation:
        files = {**(beside or {}), FILE: textwrap.dedent(source).encode()}
        assignment = Assignment(files=files, runs=[(0, FILE, wall_seconds)])
        (outcome,) = self._workers[small].attempt(lambda box: box.run(assignment))
        return read(outcome.ending, outcome.detail, outcome.frames, 1)


@contextlib.contextmanager
def zygotes(*lacks: str) -> Iterator[Backend]:
    plan = encode([_JOB])
    without = frozenset(lacks)
    with (
        contextlib.closing(Pool(lambda: plan, accept=ACCEPTABLE, without=without)) as pool,
        pool.worker() as usual,
        pool.worker(SMALL) as small,
    ):
        yield Zygotes(usual, small, without)


BACKENDS: Final[dict[str, Callable[[], contextlib.AbstractContextManager[Backend]]]] = {
    "all-layers": zygotes,
    "no-user-namespace": functools.partial(zygotes, "user_namespace"),
    "no-namespaces": functools.partial(zygotes, "user_namespace", "namespaces"),
    "landlock-and-seccomp-only": functools.partial(zygotes, "user_namespace", "namespaces", "own_uid"),
    "no-landlock": functools.partial(zygotes, "landlock"),
    "no-seccomp": functools.partial(zygotes, "seccomp"),
    "no-cgroup": functools.partial(zygotes, "cgroup"),
}
"""The hosts that the contract is held against; what this one offers more is switched off."""


def answer(observed: Observation) -> Value:
    """What ``answer()`` returned; where it returned nothing, the test fails with the reason."""
    assert observed.ending == "done", f"{observed.ending}: {observed.detail}"
    assert observed.load is None, observed.load
    (case,) = observed.cases
    assert case.raised is None, case.raised
    return case.roots["result"]


def raised(observed: Observation) -> Raised:
    """What ``answer()`` raised; where it did not, the test fails and shows what happened."""
    assert observed.ending == "done", f"{observed.ending}: {observed.detail}"
    (case,) = observed.cases
    assert case.raised is not None, case.roots
    return case.raised
