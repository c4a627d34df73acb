"""A right answer that came before is not judged again, and nothing else takes over its grade."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from grader.grade import Key, answer_keys, encode_plan, grade_submission, plan_all
from grader.intake import KnownTargets, SubmissionFiles, assign
from grader.mistakes.known import Library
from grader.model import ExerciseGrade
from grader.sandbox import Sandbox
from grader.sandbox.client import Zygote
from tests.judge.conftest import write_exercise

SPEC = """
title: Slope
prompt: Return the slope.
concepts: [slope]
points: 1
signature: "slope(x: float) -> float"
cases:
  - args: {x: 3.0}
  - hidden: 2
    args: {x: {uniform: [1, 2]}}
checks:
  - name: value
    compare: result
"""
REFERENCE = "def slope(x):\n    return 2 * x\n"

Class = Callable[..., list[ExerciseGrade]]


@pytest.fixture
def a_class(zygote: Zygote, tmp_path: Path) -> Class:
    """``a_class(sources)``: each source's grade, all in one run; with ``spec``, by another exercise."""

    def graded(*sources: str, spec: str = SPEC) -> list[ExerciseGrade]:
        exercise = write_exercise(tmp_path, spec, REFERENCE)
        jobs = plan_all((exercise,), 0)
        zygote.plan(encode_plan(jobs))
        box = Sandbox(zygote)
        keys: list[Key] = answer_keys((exercise,), jobs, box)
        grades = []
        for source in sources:
            files = SubmissionFiles(files={"task.py": source.encode()}, problems={})
            assigned = assign(files, KnownTargets.of((exercise,)))
            grades.append(grade_submission("s", files, assigned, keys, box, 0, (), Library()).exercises[0])
        return grades

    return graded


def test_the_same_answer_in_other_words_has_the_same_grade(a_class: Class) -> None:
    """What the child sent decides, not how the file is written."""
    first, second = a_class(REFERENCE, "# mine\nslope = lambda v: v + v\n")
    assert "passed" == first.status
    assert first is second


@pytest.mark.parametrize(
    ("other", "status"),
    [
        pytest.param("def slope(x):\n    print('here')\n    return 2 * x\n", "passed", id="prints"),
        pytest.param("import torch\ndef slope(x):\n    return torch.tensor(2 * x)\n", "passed", id="another type"),
        pytest.param("def slope(x):\n    return 2 * x if x == 3 else 0.0\n", "failed", id="right when shown"),
        pytest.param("def slope(x):\n    return x\n", "failed", id="wrong"),
    ],
)
def test_another_answer_is_judged_for_itself(a_class: Class, other: str, status: str) -> None:
    """A byte of difference is enough, before and after the right answer."""
    before, right, after = a_class(other, REFERENCE, other)
    assert ("passed", status, status) == (right.status, before.status, after.status)
    assert before == after != right


def test_a_rule_on_the_source_is_always_held_against_it(a_class: Class) -> None:
    """Equal numbers do not carry a file past a rule that another file has kept."""
    spec = SPEC + "  - name: a function\n    source: {without: [sum]}\n"
    kept, broken = a_class(REFERENCE, "def slope(x):\n    return sum([x, x])\n", spec=spec)
    assert "passed" == kept.status
    assert "passed" != broken.status
