"""The same exercises as an ordinary pytest file: what a fresh process per submission is measured with.

It calls the same functions with the same inputs and compares with the same expected values. It isolates nothing, and
it looks at less: not whether autograd ran, at no shared memory, for no diagnosis, and it writes no report.

``PEER_SUBMISSION`` names the student's folder, ``PEER_CALLS`` the file that ``make.write_calls`` wrote.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import torch

from benchmarks.calls import Exercise, observe, read_calls, run_file

SUBMISSION = Path(os.environ["PEER_SUBMISSION"])
EXERCISES = read_calls(Path(os.environ["PEER_CALLS"]))
TOLERANCES = {"fit_line": 0.01}


@pytest.mark.parametrize("exercise", EXERCISES, ids=[exercise.id for exercise in EXERCISES])
def test_answers_every_call(exercise: Exercise) -> None:
    module = run_file(SUBMISSION / f"{exercise.id}.py")
    tolerance = TOLERANCES.get(exercise.id, 1e-5)
    for case in exercise.cases:
        if exercise.function is None:
            arguments: list[Any] = []
            result: Any = [module[name] for name in exercise.script]
        else:
            arguments = case.make()
            result = module[exercise.function](*arguments)
        assert_same(case.expected, observe(result, arguments), tolerance)


def assert_same(expected: Any, observed: Any, tolerance: float) -> None:
    if isinstance(expected, dict) and "tensor" in expected:
        assert expected["tracked"] == observed["tracked"]
        for part in ("tensor", "gradient"):
            if expected[part] is None:
                continue
            left, right = torch.tensor(expected[part]), torch.tensor(observed[part])
            assert left.shape == right.shape
            assert torch.allclose(left, right, rtol=1e-4, atol=tolerance)
    elif isinstance(expected, dict):
        assert expected.keys() == observed.keys()
        for key, item in expected.items():
            assert_same(item, observed[key], tolerance)
    elif isinstance(expected, list):
        assert len(expected) == len(observed)
        for left, right in zip(expected, observed, strict=True):
            assert_same(left, right, tolerance)
    else:
        assert observed == pytest.approx(expected, rel=1e-4, abs=tolerance)
