"""What a run took, for programs and in a line."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from grader.report.timing import RunTimes, Took, run_json, times_line

TOOK = Took(submission="\x1b[2Ja", folder="a", wall_seconds=0.03, cpu_seconds=70.0, peak_bytes=200 << 20)
TIMES = RunTimes(wall_seconds=59.0, jobs=2, submissions=5, graded=3, ungraded=2, took=(TOOK,), versions={"torch": "2"})


def test_a_hand_in_that_could_not_be_read_is_not_unchanged() -> None:
    """It was graded by this run, though nothing of it ran."""
    told = json.loads(run_json(TIMES))
    assert (5, 3, 2, 2) == (told["submissions"], told["graded"], told["unchanged"], told["ungraded"])
    assert ["a"] == [one["folder"] for one in told["slowest"]]


@pytest.mark.parametrize(
    ("took", "expected"),
    [
        ((), ""),
        ((TOOK,), "It took 59 s; sandboxed code used 70 s of processor time."),
        ((TOOK, replace(TOOK, cpu_seconds=1.0)), "processor time. The slowest was \\x1b[2Ja with 0.0 s."),
    ],
)
def test_a_line_for_the_terminal(took: tuple[Took, ...], expected: str) -> None:
    """Processor time is no part of the time by the clock, which it may exceed; names are cleaned."""
    line = times_line(replace(TIMES, took=took))
    assert line.endswith(expected)
    assert bool(line) == bool(took)
