"""Verdicts under other tolerances."""

from __future__ import annotations

from grader.grade import Key
from grader.verify.judging import passes_within
from tests.judge.samples import check, done, exercise, job, returned, tensor


def test_every_tolerance_is_scaled() -> None:
    """That for one element type too, so that a mistake within it is no reference."""
    spec = check(
        compare="result", atol=1e-6, rtol=0, per_dtype={"float16": {"atol": 0.5, "rtol": 0, "because": "half"}}
    )
    for dtype, off in (("float32", 5e-7), ("float16", 0.25)):
        expected, observed = returned(tensor([1.0], dtype)), returned(tensor([1.0 + off], dtype))
        key = Key(exercise=exercise(spec), job=job(hidden=0), hidden=b"", expected=done(expected))
        assert [True, False, True] == [passes_within(key, done(observed), factor) for factor in (1.0, 0.05, 20.0)]
