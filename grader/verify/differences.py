"""The reference's gradients are those of its own forward pass, by differences in double precision.

Applies wherever the reference, or a check, lets autograd differentiate: ``replay`` says how. Does
not apply where the engine never runs, where the forward pass cannot be done again, or where the
reference says that other gradients are what it is about (a reversed one, say).
"""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any, Final

from grader.model import Observation
from grader.verify.bench import Bench, Run
from grader.verify.proof import Subject

_MODULE: Final = "gradient_replay"
ON_PURPOSE: Final = b"# verify: gradients on purpose"
MARK: Final = "@gradient "
# float32's own rounding, in a gradient that is a sum of many terms.
_RTOL: Final = 2e-3
_ATOL: Final = 1e-6


def prove_differences(subject: Subject, bench: Bench) -> None:
    """Compare every gradient that can be compared on the first seed."""
    exercise = subject.exercise
    if ON_PURPOSE in exercise.reference_source:
        subject.proof.differences = "not applicable: the reference says that its gradients are its own on purpose"
        return
    source = with_import(exercise.reference_source.decode("utf-8-sig"), _MODULE)
    replay = Path(__file__).with_name("replay.py").read_bytes()
    run = Run(source=source.encode(), job=bench.repeated, wall_seconds=max(20.0, exercise.limits.wall_seconds))
    (observed,) = bench.observe([run], beside={f"{_MODULE}.py": replay})
    lines = _lines(observed)
    compared = [line for line in lines if "expected" in line]
    skipped = [str(line["skipped"]) for line in lines if "skipped" in line]
    # Where the forward pass is a step, whose slope is 0, a slope can only be put there on purpose.
    wrong = [line for line in compared if not agrees(line) and line["expected"] != 0]
    subject.proof.compared, subject.proof.differing = len(compared), len(wrong)
    if wrong:
        first = wrong[0]
        subject.reference_problem(
            f"autograd gives {first['observed']:.6g} along a random direction where differences of the forward pass "
            f"give {first['expected']:.6g} (for a variable of shape {tuple(first['shape'])}, {len(wrong)} of "
            f"{len(compared)} gradients); look for a value changed behind autograd's back, "
            f"or an own backward; where that is meant, say `{ON_PURPOSE.decode()}` in the reference"
        )
        subject.proof.differences = f"{len(wrong)} of {len(compared)} differ"
    elif compared:
        stand_ins = sum(not agrees(line) for line in compared)
        said = f", {stand_ins} of them stand in for the slope of a step" if stand_ins else ""
        subject.proof.differences = f"{len(compared)} agree{said}"
    elif skipped:
        subject.proof.differences = f"not applicable: {skipped[0]}"
    else:
        ran = observed.ending == "done" and observed.load is None
        subject.proof.differences = "not applicable: no backward pass" if ran else "not applicable: it does not run so"


def with_import(source: str, module: str) -> str:
    """A source that imports and starts ``module`` before anything else that it does."""
    tree = ast.parse(source)
    head = 0
    for statement in tree.body:
        future = isinstance(statement, ast.ImportFrom) and statement.module == "__future__"
        doc = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        if not future and not doc:
            break
        head += 1
    tree.body[head:head] = ast.parse(f"import {module}\n{module}.start()").body
    return ast.unparse(ast.fix_missing_locations(tree)) + "\n"


def _lines(observed: Observation) -> list[dict[str, Any]]:
    """What was printed, each line once."""
    texts = [observed.load_stdout, *(case.stdout for case in observed.cases)]
    marked = [line for text in texts for line in text.splitlines() if line.startswith(MARK)]
    found = []
    for line in dict.fromkeys(marked):
        try:
            found.append(json.loads(line.removeprefix(MARK)))
        except ValueError:  # cut where the output was too long
            continue
    return found


def agrees(line: dict[str, Any]) -> bool:
    """Whether a gradient is the difference quotient, up to rounding in single precision."""
    return bool(abs(line["expected"] - line["observed"]) <= _ATOL + _RTOL * line["scale"])
