"""Running students' files on small jobs in the real sandbox."""

from __future__ import annotations

import struct
import textwrap
from collections.abc import Mapping, Sequence
from typing import Final

from grader.model import CaseObservation, Observation
from grader.sandbox import Assignment
from grader.sandbox.pool import Worker
from grader.wire.encode import encode
from grader.wire.observation import read
from grader.wire.values import Tensor, Value

_THREE: Final = struct.pack("<f", 3.0)
_TRACKED: Final = Tensor(dtype="float32", shape=(), raw=_THREE, requires_grad=True)
_VECTOR: Final = Tensor(dtype="float32", shape=(3,), raw=_THREE * 3)


def _job(
    function: str | None,
    *cases: list[Value],
    script: Sequence[str] = (),
    graphs: Sequence[Value] = (),
    gradients: Sequence[Value] = (),
    losses: tuple[int, int] = (0, 0),
) -> Value:
    return {
        "id": "job",
        "function": function,
        "script": list(script),
        "gradients": list(gradients),
        "graphs": list(graphs),
        "losses": list(losses),
        "memory_bytes": 1 << 30,
        "cases": [{"seed": 7, "args": [[argument] for argument in case]} for case in cases],
    }


_JOBS: Final[dict[str, tuple[int, Value]]] = {
    "answer()": (1, _job("answer", [])),
    "answer(3.0)": (1, _job("answer", [3.0])),
    "answer() twice": (2, _job("answer", [], [])),
    "answer(tracked)": (1, _job("answer", [_TRACKED], graphs=[["result", "result"]])),
    "answer(tracked) and its gradient": (
        1,
        _job("answer", [_TRACKED], gradients=[[["result", "result"], ["args[0]", "args", 0]]]),
    ),
    "answer(vector)": (1, _job("answer", [_VECTOR])),
    "slope(3.0)": (1, _job("slope", [3.0])),
    "answer(3.0) with its losses": (1, _job("answer", [3.0], losses=(1, 2))),
    "script": (1, _job(None, [], script=("xt", "yt"))),
}

PLAN: Final = encode([job for _, job in _JOBS.values()])

Files = str | bytes | Mapping[str, bytes]


class Runner:
    """A warm sandbox with the jobs above."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    def observe(self, source: Files, job: str = "answer()", *, wall_seconds: float = 10.0) -> Observation:
        """What ``task.py`` did on one job; text is dedented."""
        return self.observe_all(source, [(job, "task.py")], wall_seconds=wall_seconds)[0]

    def observe_all(
        self, source: Files, runs: Sequence[tuple[str, str]], *, wall_seconds: float = 10.0
    ) -> list[Observation]:
        """What several files did, one after the other, in one submission: ``(job, file)`` each."""
        numbers = list(_JOBS)
        assignment = Assignment(
            files=as_files(source), runs=[(numbers.index(job), path, wall_seconds) for job, path in runs]
        )
        outcomes = self._worker.attempt(lambda box: box.run(assignment))
        return [
            read(outcome.ending, outcome.detail, outcome.frames, _JOBS[job][0])
            for outcome, (job, _) in zip(outcomes, runs, strict=True)
        ]

    def case(self, source: Files, job: str = "answer()", *, wall_seconds: float = 10.0) -> CaseObservation:
        """The first call of ``task.py``, which must have come to an end."""
        observed = self.observe(source, job, wall_seconds=wall_seconds)
        assert ("done", None, ()) == (observed.ending, observed.load, observed.missing), observed
        return observed.cases[0]

    def result(self, source: Files, job: str = "answer()") -> Value:
        """What the first call returned."""
        case = self.case(source, job)
        assert case.raised is None, case.raised
        return case.roots["result"]


def as_files(source: Files) -> dict[str, bytes]:
    if isinstance(source, str):
        return {"task.py": textwrap.dedent(source).encode()}
    return {"task.py": source} if isinstance(source, bytes) else dict(source)
