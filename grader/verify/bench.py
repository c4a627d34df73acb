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
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final

from grader.course.inputs import Argument
from grader.course.job import Job, PlannedCase
from grader.course.plan import plan
from grader.course.spec import Exercise
from grader.grade import Key
from grader.model import Observation
from grader.sandbox import Assignment, Outcome, Sandbox
from grader.sandbox.pool import Worker
from grader.verify.kept import Kept
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
_WORTH_SHARING: Final = 4


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
    """Runs sources on one exercise's jobs.

    Args:
        helper: a second worker that has nothing else to do, if there is one.
        kept: what earlier runs gave.
    """

    def __init__(
        self, exercise: Exercise, jobs: Plan, box: Sandbox, *, helper: Worker | None = None, kept: Kept | None = None
    ) -> None:
        self.exercise = exercise
        self.plan = jobs
        self._box = box
        self._helper = helper
        self._kept = kept
        self._hidden = [encode(job.hidden_message()) for job in jobs.jobs]
        self._whole = [encode(job.message()) + hidden for job, hidden in zip(jobs.jobs, self._hidden, strict=True)]

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

    def observe(
        self, runs: Sequence[Run], *, beside: dict[str, bytes] | None = None, anew: bool = False
    ) -> list[Observation]:
        """What each run did, in order. Every run imports its source afresh.

        Args:
            beside: files that the sources import.
            anew: whether the runs are made whatever is known of them.

        Raises:
            GraderError: where the sandbox fails.
        """
        known = {} if anew else self._known(runs, beside or {})
        left = [place for place in range(len(runs)) if place not in known]
        made = self._made([runs[place] for place in left], beside or {})
        outcomes = {**known, **dict(zip(left, made, strict=True))}
        if not anew:
            self._keep(runs, dict(zip(left, made, strict=True)), beside or {})
        return [
            read(outcome.ending, outcome.detail, outcome.frames, len(self.plan.jobs[run.job].cases))
            for run, outcome in ((run, outcomes[place]) for place, run in enumerate(runs))
        ]

    def _known(self, runs: Sequence[Run], beside: dict[str, bytes]) -> dict[int, Outcome]:
        if self._kept is None:
            return {}
        found = ((place, self._kept.frames(self._digest(self._kept, run, beside))) for place, run in enumerate(runs))
        return {place: Outcome(ending="done", frames=frames) for place, frames in found if frames is not None}

    def _keep(self, runs: Sequence[Run], made: dict[int, Outcome], beside: dict[str, bytes]) -> None:
        if self._kept is not None:
            done = {place: outcome.frames for place, outcome in made.items() if outcome.ending == "done"}
            self._kept.keep({self._digest(self._kept, runs[place], beside): frames for place, frames in done.items()})

    def _digest(self, kept: Kept, run: Run, beside: dict[str, bytes]) -> bytes:
        return kept.digest(run.source, self._whole[run.job], beside)

    def _made(self, runs: Sequence[Run], beside: dict[str, bytes]) -> list[Outcome]:
        """Run them, on both workers where there are two and enough to do."""
        if self._helper is None or len(runs) < _WORTH_SHARING:
            return self._outcomes_of_many(runs, beside, self._box)
        helper = self._helper
        with ThreadPoolExecutor(1) as other:
            # Every second one, because those that take long stand together.
            half = other.submit(lambda: helper.attempt(lambda box: self._outcomes_of_many(runs[1::2], beside, box)))
            outcomes: list[Outcome] = [Outcome()] * len(runs)
            outcomes[::2] = self._outcomes_of_many(runs[::2], beside, self._box)
            outcomes[1::2] = half.result()
        return outcomes

    def _outcomes_of_many(self, runs: Sequence[Run], beside: dict[str, bytes], box: Sandbox) -> list[Outcome]:
        starts = range(0, len(runs), _RUNS_PER_CHILD)
        return [each for at in starts for each in self._outcomes(runs[at : at + _RUNS_PER_CHILD], beside, box)]

    def _outcomes(self, runs: Sequence[Run], beside: dict[str, bytes], box: Sandbox) -> list[Outcome]:
        # A name for each run: a module that is loaded once keeps its state from job to job.
        names = [f"{self.exercise.id}_{number}.py" for number in range(len(runs))]
        files = {name: run.source for name, run in zip(names, runs, strict=True)}
        places = [(self.plan.first + run.job, name, run.wall_seconds) for name, run in zip(names, runs, strict=True)]
        hidden = [self._hidden[run.job] for run in runs]
        outcomes = box.run(Assignment(files={**beside, **files}, runs=places, hidden=hidden))
        if len(runs) > 1 and any(outcome.ending == "output" for outcome in outcomes):
            return [self._outcomes([run], beside, box)[0] for run in runs]
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
