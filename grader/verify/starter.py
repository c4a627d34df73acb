"""The starter can be run, and has no points for any seed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from grader.grade import Key
from grader.verify.bench import Bench, Run
from grader.verify.judging import find, graded
from grader.verify.proof import Subject

_SEEDS: Final = 8


def prove_starter(subject: Subject, bench: Bench, keys: Sequence[Key]) -> None:
    """Grade the file that students start from."""
    source = subject.exercise.starter_source().encode()
    wall = subject.exercise.limits.wall_seconds
    some = keys[:_SEEDS]
    observed = bench.observe([Run(source=source, job=seed, wall_seconds=wall) for seed in range(len(some))])
    for seed, (key, seen) in enumerate(zip(some, observed, strict=True)):
        if seen.load is not None:
            subject.problem(f"the starter cannot be run ({seen.load}); students would begin with that error", "starter")
            return
        grade = graded(key, seen, find(key, seen, source))
        if grade.score > 0 or grade.status == "passed":
            earning = "; ".join(check.name for check in grade.checks if check.passed)
            subject.problem(
                f"the starter has {grade.score:g} of {grade.max_score:g} points with seed {seed} "
                f"(it passes: {earning}); make what it lacks a gate, or take the answer out of it",
                "starter",
            )
            return
