"""What each mutant of a reference does, run in the sandbox when a wrong answer first asks for it."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from grader.course.plan import Job
from grader.course.spec import Exercise
from grader.mistakes.match import behaves_alike
from grader.mistakes.mutant import Mutant, make_mutants
from grader.model import Observation
from grader.sandbox import Assignment, Sandbox
from grader.wire.observation import read

# A mutant may loop for ever or diverge; what it would show then is of no use.
_WALL_SECONDS: Final = 5.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """A mutant and what it did on the job."""

    mutant: Mutant
    observed: Observation


class Library:
    """The mutants of a run's exercises, by the exercise's place in the plan. Shared by all workers."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._known: dict[int, tuple[Known, ...]] = {}

    def of(self, index: int, exercise: Exercise, job: Job, expected: Observation, box: Sandbox) -> Sequence[Known]:
        """The mutants of an exercise that behave otherwise than its reference.

        Raises:
            GraderError: where the sandbox fails.
        """
        with self._guard:
            if index not in self._known:
                self._known[index] = _run(index, exercise, job, expected, box)
            return self._known[index]


def _run(index: int, exercise: Exercise, job: Job, expected: Observation, box: Sandbox) -> tuple[Known, ...]:
    function = exercise.signature.function if exercise.signature else None
    source = exercise.reference_source.decode("utf-8")
    mutants = [
        mutant
        for mutant in make_mutants(source, function=function, script=exercise.script or ())
        if exercise.mistakes is None or mutant.id in exercise.mistakes
    ]
    assignment = Assignment(
        files={f"mutant_{number}.py": mutant.source.encode() for number, mutant in enumerate(mutants)},
        runs=[(index, f"mutant_{number}.py", _WALL_SECONDS) for number in range(len(mutants))],
    )
    if not mutants:
        return ()
    known = []
    for mutant, outcome in zip(mutants, box.run(assignment), strict=True):
        observed = read(outcome.ending, outcome.detail, outcome.frames, len(job.cases))
        if observed.ending == "done" and not behaves_alike(exercise, expected, observed):
            known.append(Known(mutant=mutant, observed=observed))
    return tuple(known)
