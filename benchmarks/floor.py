"""The floor: the students' code called in one warm process, unprotected, unobserved and unjudged.

Run as ``python -m benchmarks.floor CALLS FOLDER COUNT``; prints JSON. No grader that runs the code can be faster.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import torch

from benchmarks.calls import Exercise, read_calls, run_file


def main() -> None:
    calls, folder, count = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    torch.set_num_threads(1)
    exercises = read_calls(calls)
    submissions = sorted(folder.iterdir())[:count]
    # What torch loads on first use belongs to no submission.
    _call_all(exercises, submissions[0])
    wall, cpu = time.perf_counter(), time.process_time()
    for submission in submissions:
        _call_all(exercises, submission)
    seconds = {"wall_seconds": time.perf_counter() - wall, "cpu_seconds": time.process_time() - cpu}
    print(json.dumps({"count": len(submissions), **seconds}))


def _call_all(exercises: list[Exercise], submission: Path) -> None:
    for exercise in exercises:
        module = run_file(submission / f"{exercise.id}.py")
        if exercise.function is None:
            continue
        for case in exercise.cases:
            try:
                module[exercise.function](*case.make())
            except (RuntimeError, AttributeError, TypeError):
                # A wrong solution may raise; made from a reference, it raises nothing worse.
                continue


if __name__ == "__main__":
    main()
