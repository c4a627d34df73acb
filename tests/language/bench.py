"""Small exercises written on the spot, and answers to them, graded through the real sandbox."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from grader.course.load import load_exercise
from grader.course.spec import Exercise
from grader.grade import Key, answer_keys, encode_plan, grade_submission, plan_all
from grader.intake import KnownTargets, SubmissionFiles, assign
from grader.judge.checks import KINDS
from grader.mistakes.known import Library
from grader.model import ExerciseGrade
from grader.sandbox import Sandbox
from grader.sandbox.client import Zygote

Files = Mapping[str, str]


class Bench:
    """A warm sandbox that takes one exercise after the other."""

    def __init__(self, zygote: Zygote, folder: Path) -> None:
        self._zygote = zygote
        self._box = Sandbox(zygote)
        self._folder = folder
        self._library = Library()

    def exercise(self, spec: str, reference: str, **beside: str) -> Exercise:
        """The exercise ``task`` from the text of its files; ``beside``: ``support`` or ``probe``."""
        head = {"title": "A task", "prompt": "Do it."}
        for name in ("exercises", "reference"):
            (self._folder / name).mkdir(exist_ok=True)
        written = yaml.safe_dump({**head, **yaml.safe_load(textwrap.dedent(spec))}, sort_keys=False)
        path = self._folder / "exercises" / "task.yaml"
        path.write_text(written)
        (self._folder / "reference" / "task.py").write_text(textwrap.dedent(reference))
        for name, text in beside.items():
            (self._folder / "exercises" / f"task_{name}.py").write_text(textwrap.dedent(text))
        return load_exercise(path, KINDS)

    def key(self, exercise: Exercise, seed: int = 0) -> Key:
        jobs = plan_all((exercise,), seed)
        self._zygote.plan(encode_plan(jobs))
        self._library = Library()
        return answer_keys((exercise,), jobs, self._box)[0]

    def grade(self, key: Key, answer: str | bytes) -> ExerciseGrade:
        """The verdict on one answer."""
        source = textwrap.dedent(answer).encode() if isinstance(answer, str) else answer
        return grade_with(self._box, [key], key.exercise.id, source, self._library)


def grade_with(
    box: Sandbox, keys: list[Key], exercise_id: str, source: bytes, library: Library | None = None
) -> ExerciseGrade:
    """The verdict on one answer to one exercise of a plan."""
    submission = SubmissionFiles(files={f"{exercise_id}.py": source}, problems={})
    assigned = assign(submission, KnownTargets.of([key.exercise for key in keys]))
    grade = grade_submission("a student", submission, assigned, keys, box, 0, (), library or Library())
    return next(each for each in grade.exercises if each.id == exercise_id)


def failing(grade: ExerciseGrade) -> dict[str, str]:
    """The messages of the checks that did not pass, by name."""
    return {check.name: check.message for check in grade.checks if not check.passed}


def outcome(grade: ExerciseGrade) -> tuple[Any, ...]:
    return grade.status, grade.score, grade.message
