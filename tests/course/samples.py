"""A small exercise as text, to be broken on purpose, and the course folder around it."""

from __future__ import annotations

from pathlib import Path

from grader.course import Exercise
from grader.course.job import Job
from grader.course.load import load_exercise
from grader.course.plan import plan
from grader.judge.checks import KINDS

SPEC = """\
title: The slope of a square
prompt: Write slope(x).
signature: "slope(x: float) -> float"
cases:
  - args: {x: 3.0}
  - hidden: 2
    args: {x: {uniform: [-4, 4]}}
checks:
  - compare: result
"""


def write_spec(folder: Path, content: str | bytes, exercise_id: str = "square_slope") -> Path:
    """Write ``exercises/<id>.yaml`` and a reference below ``folder``."""
    spec = folder / "exercises" / f"{exercise_id}.yaml"
    reference = folder / "reference" / f"{exercise_id}.py"
    for path in (spec, reference):
        path.parent.mkdir(parents=True, exist_ok=True)
    spec.write_bytes(content.encode() if isinstance(content, str) else content)
    reference.write_text("def slope(x):\n    return 2 * x\n")
    return spec


def load_text(folder: Path, content: str | bytes) -> Exercise:
    return load_exercise(write_spec(folder, content), KINDS)


def with_input(text: str, annotation: str = "float") -> str:
    """The sample with another first input, e.g. ``{normal: [0, 1]}``."""
    return SPEC.replace("{x: 3.0}", f"{{x: {text}}}").replace("x: float", f"x: {annotation}")


def planned(folder: Path, content: str, seed: int = 0) -> Job:
    return plan(load_text(folder, content), seed)
