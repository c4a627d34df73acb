"""Makes what is measured: a class's submissions, no two files alike, and the calls with their expected values."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from benchmarks.calls import Case, Exercise, observe, run_file
from grader.course.inputs import Callable as Function
from grader.course.load import Course
from grader.course.plan import plan
from grader.wire.numbers import array
from grader.wire.values import Tensor

SEED: Final = 0
"""The default seed of ``grade``, so that all sides call with the same inputs."""

# One mistake per exercise, as a replacement in its reference.
MISTAKES: Final[Mapping[str, tuple[str, str]]] = {
    "backprop_by_hand": ("2 * (output - y)", "(output - y)"),
    "descent_path": ("        optimizer.zero_grad()\n", ""),
    "detach": ("y.detach()", "y.clone().detach()"),
    "first_gradient": ("xt**2", "xt**3"),
    "fit_line": ("- Y)", "+ Y)"),
    "mse_gradients": (".mean()", ".sum()"),
    "numeric_slope": ("2 * h", "h"),
    "partial_derivatives": ("3 * x1t**2", "x1t**2"),
    "polynomial_graph": ("5 * x**3", "5 * x.detach() ** 3"),
    "polynomial_slope": ("y.item(), xt.grad.item()", "xt.grad.item(), y.item()"),
    "sgd_step": ("    optimizer.step()\n", ""),
    "square_slope": (", requires_grad=True", ""),
    "tracked_tensor": (", requires_grad=True", ""),
    "train_line": ("        at.grad.zero_()\n        bt.grad.zero_()\n", ""),
    "vector_gradient": ("    y.backward()\n", ""),
    "zero_grad": ("    xt.grad.zero_()\n", ""),
}
# How many of them the 1st, 2nd, ... of every five submissions makes.
_MISTAKES_MADE: Final = (0, 1, 0, 2, 5)


def make_submissions(course: Course, folder: Path, count: int) -> None:
    """Write ``count`` folders with a file per exercise, ``folder/s0000/<id>.py`` and so on.

    Raises:
        ValueError: naming the mistake that no longer fits its reference.
    """
    sources = {exercise.id: exercise.reference_source.decode() for exercise in course.exercises}
    for number in range(count):
        student = folder / f"s{number:04d}"
        student.mkdir(parents=True)
        wrong = _wrong_exercises(number, list(sources))
        for exercise_id, source in sources.items():
            text = _with_mistake(exercise_id, source) if exercise_id in wrong else source
            text = f"# {exercise_id}, handed in by student {number}\n{_VARIANTS[number % len(_VARIANTS)](text)}"
            (student / f"{exercise_id}.py").write_bytes(text.encode())


def is_right(submission: str) -> bool:
    """Whether the submission of this name makes no mistake."""
    return _MISTAKES_MADE[int(submission[1:]) % len(_MISTAKES_MADE)] == 0


def write_calls(course: Course, path: Path) -> None:
    """Write every call of the course, and what the references answer, as plain JSON."""
    written = []
    for exercise in course.exercises:
        job = plan(exercise, SEED)
        cases = [{"arguments": [_plain_argument(value) for value in case.sent.values()]} for case in job.cases]
        entry = {"id": job.exercise_id, "function": job.function, "script": list(job.script), "cases": cases}
        ready = Exercise.from_json(entry)
        module = run_file(course.folder / "reference" / f"{exercise.id}.py")
        for case, made in zip(cases, ready.cases, strict=True):
            result, arguments = _call(ready, made, module)
            case["expected"] = observe(result, arguments)
        written.append(entry)
    path.write_text(json.dumps(written))


def _call(exercise: Exercise, case: Case, module: Mapping[str, Any]) -> tuple[Any, list[Any]]:
    if exercise.function is None:
        return [module[name] for name in exercise.script], []
    arguments = case.make()
    return module[exercise.function](*arguments), arguments


def _plain_argument(value: Any) -> Any:
    if isinstance(value, Tensor):
        return {"tensor": array(value).tolist(), "dtype": value.dtype, "requires_grad": value.requires_grad}
    return value.model_dump(mode="json") if isinstance(value, Function) else value


def _wrong_exercises(number: int, ids: Sequence[str]) -> set[str]:
    count = _MISTAKES_MADE[number % len(_MISTAKES_MADE)]
    return {ids[(number * 7 + step) % len(ids)] for step in range(count)}


def _with_mistake(exercise_id: str, source: str) -> str:
    old, new = MISTAKES[exercise_id]
    if old not in source:
        raise ValueError(f"benchmarks/make.py: {old!r} is not in reference/{exercise_id}.py any more; choose another")
    return source.replace(old, new)


def _without_docstring(source: str) -> str:
    return source.split("\n", 1)[1]


def _renamed(source: str) -> str:
    # Only names that no exercise asks for.
    for old, new in (("loss", "error"), ("optimizer", "opt"), ("wt", "weight"), ("rise", "dy")):
        source = re.sub(rf"\b{old}\b", new, source)
    return source


def _with_main_block(source: str) -> str:
    return f"{source}\n\nif __name__ == '__main__':\n    print('it works')\n"


def _commented(source: str) -> str:
    return re.sub(r"^(\s+)(return |for )", r"\1# here it goes on\n\1\2", source, flags=re.MULTILINE)


def _crlf(source: str) -> str:
    return source.replace("\n", "\r\n")


# Harmless ones. Their number and that of _MISTAKES_MADE share no factor, so that all pairs occur.
_VARIANTS: Final[Sequence[Callable[[str], str]]] = (
    str,
    _without_docstring,
    _renamed,
    _with_main_block,
    _commented,
    _crlf,
)
