"""The reference, handed in like a student's file, has full marks for every seed."""

from __future__ import annotations

from typing import Final

from grader import reference
from grader.errors import SpecError
from grader.grade import Key
from grader.verify.bench import FOREVER, Bench, Run, rounds
from grader.verify.judging import find, graded
from grader.verify.proof import Subject

_BUDGET_SECONDS: Final = 1.0


def prove_seeds(subject: Subject, bench: Bench, *, patient: bool) -> list[Key]:
    """Run the reference twice for each seed, once as the answer and once as a hand-in.

    Args:
        patient: try every planned seed, however long that takes.

    Returns:
        The exercise made ready to grade by, seed by seed; empty where the reference does not work.
    """
    exercise = subject.exercise
    wall = exercise.limits.wall_seconds
    keys: list[Key] = []
    for seeds in rounds(len(bench.plan.seeded), FOREVER if patient else _BUDGET_SECONDS):
        runs = [Run(source=exercise.reference_source, job=seed, wall_seconds=wall) for seed in seeds]
        # Each time in a process of its own: what differs there would differ for a student. The answers may be kept
        # ones of an earlier verification, the hand-ins are always new.
        answers, handed_in = bench.observe(runs), bench.observe(runs, anew=True)
        for seed, expected, observed in zip(seeds, answers, handed_in, strict=True):
            job = bench.plan.seeded[seed]
            try:
                reference.complete(exercise, job, expected)
            except SpecError as error:
                subject.reference_problem(f"with seed {seed} {error.message}")
                return keys
            key = bench.key(seed, expected)
            keys.append(key)
            grade = graded(key, observed, find(key, observed, exercise.reference_source))
            if grade.status != "passed":
                subject.reference_problem(
                    f"handed in, it has {grade.score:g} of {grade.max_score:g} points with seed {seed} "
                    f"({grade.message}); make it give the same in every process, or give its checks the room it needs"
                )
                return keys
    subject.proof.seeds = len(keys)
    return keys
