"""A warm sandbox in which an exercise, written as text, is graded for real."""

from __future__ import annotations

import contextlib
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from grader.course import Exercise
from grader.course.load import load_exercise
from grader.grade import answer_keys, encode_plan, grade_submission, plan_all
from grader.intake import KnownTargets, SubmissionFiles, assign
from grader.judge.checks import KINDS
from grader.mistakes.known import Library
from grader.model import ExerciseGrade
from grader.sandbox import Sandbox
from grader.sandbox.client import Zygote

Grade = Callable[..., ExerciseGrade]


@pytest.fixture(scope="session")
def zygote() -> Iterator[Zygote]:
    started = Zygote.start()
    with contextlib.closing(started):
        started.wait_until_warm()
        yield started


def write_exercise(folder: Path, spec: str, reference: str) -> Exercise:
    """An exercise called ``task`` from its two texts."""
    for name, text in (("exercises/task.yaml", spec), ("reference/task.py", reference)):
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(textwrap.dedent(text), encoding="utf-8")
    return load_exercise(folder / "exercises" / "task.yaml", KINDS)


@pytest.fixture
def grade(zygote: Zygote, tmp_path: Path) -> Grade:
    """``grade(spec, reference, submission)``: the submission's grade; the reference's own must be full."""

    def graded(spec: str, reference: str, submission: str, seed: int = 0) -> ExerciseGrade:
        exercise = write_exercise(tmp_path, spec, reference)
        jobs = plan_all((exercise,), seed)
        zygote.plan(encode_plan(jobs))
        box = Sandbox(zygote)
        keys = answer_keys((exercise,), jobs, box)
        grades = []
        for text in (reference, submission):
            files = SubmissionFiles(files={"task.py": textwrap.dedent(text).encode()}, problems={})
            assigned = assign(files, KnownTargets.of((exercise,)))
            grades.append(grade_submission("s", files, assigned, keys, box, seed, (), Library()).exercises[0])
        assert ("passed", 1.0) == (grades[0].status, grades[0].score), grades[0]
        return grades[1]

    return graded
