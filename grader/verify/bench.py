"""One warm sandbox and one list of jobs for a whole verification.

Each exercise has a job per seed, and four kinds more: its inputs in double precision (to see what
rounding does), its first inputs changed by as much as rounding may change them, the same changed a
little more (to see what the author's inputs hide), and its first job with the last call repeated
(what the gradients' comparison says of one call is heard during the next).
"""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from grader.course.inputs import Argument
from grader.course.job import Job, PlannedCase
from grader.course.plan import plan
from grader.course.spec import Exercise
from grader.grade import Key
from grader.model import Observation
from grader.sandbox import Assignment, Outcome, Sandbox
from grader.wire import encode
from grader.wire.numbers import array, from_array
from grader.wire.observation import read
from grader.wire.values import Tensor

WIDE_SEEDS: Final = 3
FOREVER: Final = float("inf")
# One step of single precision.
_ROUNDING: Final = 2.0**-23
# A child's replies may not grow without end; so many runs' do not come near that.
_RUNS_PER_CHILD: Final = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """An exercise's jobs and the place of the first of them in the sandbox's list."""

    first: int
    seeded: tuple[Job, ...]
    wide: tuple[Job, ...]
    jittered: Job
    nudged: Job
    repeated: Job

    @classmethod
    def make(cls, exercise: Exercise, seeds: int, first: int) -> Plan:
        """Draw the inputs of every seed.

        Raises:
            SpecError: where a draw cannot be made.
        """
        seeded = tuple(plan(exercise, seed) for seed in range(seeds))
        return cls(
            first=first,
            seeded=seeded,
            wide=tuple(_widened(job) for job in seeded[:WIDE_SEEDS]),
            jittered=_changed(seeded[0], lambda value: value * (1 + _ROUNDING)),
            nudged=_changed(seeded[0], lambda value: value * 1.1 + 0.03),
            repeated=seeded[0]
            if exercise.script
            else dataclasses.replace(seeded[0], cases=(*seeded[0].cases, seeded[0].cases[-1])),
        )

    @property
    def jobs(self) -> tuple[Job, ...]:
        return (*self.seeded, *self.wide, self.jittered, self.nudged, self.repeated)


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """One source on one of the plan's jobs."""

    source: bytes
    job: int
    wall_seconds: float


class Bench:
    """Runs sources on one exercise's jobs."""

    def __init__(self, exercise: Exercise, jobs: Plan, box: Sandbox) -> None:
        self.exercise = exercise
        self.plan = jobs
        self._box = box
        self._hidden = [encode(job.hidden_message()) for job in jobs.jobs]

    @property
    def jittered(self) -> int:
        """The place of the job with inputs that are rounded otherwise."""
        return len(self.plan.jobs) - 3

    @property
    def nudged(self) -> int:
        """The place of the job with changed inputs."""
        return len(self.plan.jobs) - 2

    @property
    def repeated(self) -> int:
        """The place of the job with the repeated call."""
        return len(self.plan.jobs) - 1

    def key(self, job: int, expected: Observation) -> Key:
        """The exercise made ready to grade by, for one seed (the first jobs) or another job."""
        return Key(exercise=self.exercise, job=self.plan.jobs[job], hidden=self._hidden[job], expected=expected)

    def observe(self, runs: Sequence[Run], *, beside: dict[str, bytes] | None = None) -> list[Observation]:
        """What each run did, in order. Every run imports its source afresh.

        Args:
            beside: files that the sources import.

        Raises:
            GraderError: where the sandbox fails.
        """
        observed: list[Observation] = []
        for start in range(0, len(runs), _RUNS_PER_CHILD):
            some = runs[start : start + _RUNS_PER_CHILD]
            for run, outcome in zip(some, self._outcomes(some, beside or {}), strict=True):
                job = self.plan.jobs[run.job]
                observed.append(read(outcome.ending, outcome.detail, outcome.frames, len(job.cases)))
        return observed

    def _outcomes(self, runs: Sequence[Run], beside: dict[str, bytes]) -> list[Outcome]:
        # A name for each run: a module that is loaded once keeps its state from job to job.
        names = [f"{self.exercise.id}_{number}.py" for number in range(len(runs))]
        files = {name: run.source for name, run in zip(names, runs, strict=True)}
        places = [(self.plan.first + run.job, name, run.wall_seconds) for name, run in zip(names, runs, strict=True)]
        hidden = [self._hidden[run.job] for run in runs]
        outcomes = self._box.run(Assignment(files={**beside, **files}, runs=places, hidden=hidden))
        if len(runs) > 1 and any(outcome.ending == "output" for outcome in outcomes):
            return [self._outcomes([run], beside)[0] for run in runs]
        return outcomes


def rounds(total: int, budget_seconds: float) -> Iterator[range]:
    """Slices of ``range(total)``, each twice the one before: the first always, others while there is time for them."""
    start = time.monotonic()
    low, size = 0, 2
    # A slice takes about as long as all before it.
    while low < total and (low == 0 or 2 * (time.monotonic() - start) < budget_seconds):
        yield range(low, min(low + size, total))
        low, size = low + size, size * 2


def _widened(job: Job) -> Job:
    return dataclasses.replace(job, cases=tuple(_with(case, _wide) for case in job.cases))


def _changed(job: Job, change: Callable[[Any], Any]) -> Job:
    """A job whose every floating-point number is another."""

    def changed(value: Argument) -> Argument:
        if isinstance(value, float):
            return float(change(value))
        if isinstance(value, Tensor) and value.dtype.startswith("float"):
            return from_array(change(array(value)).astype(value.dtype), requires_grad=value.requires_grad)
        return value

    return dataclasses.replace(job, cases=tuple(_with(case, changed) for case in job.cases))


def _wide(value: Argument) -> Argument:
    if isinstance(value, Tensor) and value.dtype == "float32":
        return from_array(array(value).astype("float64"), requires_grad=value.requires_grad)
    return value


def _with(case: PlannedCase, change: Callable[[Argument], Argument]) -> PlannedCase:
    return dataclasses.replace(case, sent={name: change(value) for name, value in case.sent.items()})
