"""The comparison: one course graded by ``grade``, by pytest processes, and called with nothing around it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.make import is_right, make_submissions, write_calls
from benchmarks.measure import CommandFailed, Spent, run
from grader.course.load import Course

ROOT: Final = Path(__file__).resolve().parent.parent
# pytest: 0 all passed, 1 some failed; anything else is no verdict.
_PYTEST_VERDICTS: Final = (0, 1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Sizes:
    """How many submissions are graded, tested by pytest, and merely called."""

    graded: int
    tested: int
    called: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Costs:
    """Seconds for one set of exercises on some processors.

    Attributes:
        start_wall, start_cpu: until the first submissions are done, less the time these took.
        each_wall, each_cpu: of one submission more.
        whole_wall, whole_cpu: of the whole run.
        parent_mib: peak memory of the process that judges.
        pytest_wall, pytest_cpu: of one submission in a fresh pytest process.
    """

    cores: int
    start_wall: float
    start_cpu: float
    each_wall: float
    each_cpu: float
    whole_wall: float
    whole_cpu: float
    parent_mib: float
    pytest_wall: float
    pytest_cpu: float


class Bench:
    """One set of exercises, and submissions to it in a folder of their own."""

    def __init__(self, course: Course, folder: Path, sizes: Sizes) -> None:
        self._ids = [exercise.id for exercise in course.exercises]
        self._sizes = sizes
        self._folder = folder
        self._submissions = folder / "submissions"
        self._calls = folder / "calls.json"
        make_submissions(course, self._submissions, sizes.graded)
        write_calls(course, self._calls)

    def first_ever(self, cpus: Sequence[int]) -> Spent:
        """The first run of a course on a machine, which also finds out what typical mistakes lead to."""
        return self.grade(cpus, out=self._folder / "first")

    def costs(self, cpus: Sequence[int]) -> Costs:
        """Grade all of them and test some, on these processors."""
        graded = self.grade(cpus)
        tested = self._pytest(cpus)
        if graded.mark is None or graded.mark.done > self._sizes.graded / 2:
            raise CommandFailed("it was over before it could be timed; give --submissions a larger number")
        more = self._sizes.graded - graded.mark.done
        each_wall = (graded.wall_seconds - graded.mark.wall_seconds) / more
        each_cpu = (graded.cpu_seconds - graded.mark.cpu_seconds) / more
        return Costs(
            cores=len(cpus),
            start_wall=graded.mark.wall_seconds - graded.mark.done * each_wall,
            start_cpu=graded.mark.cpu_seconds - graded.mark.done * each_cpu,
            each_wall=each_wall,
            each_cpu=each_cpu,
            whole_wall=graded.wall_seconds,
            whole_cpu=graded.cpu_seconds,
            parent_mib=graded.peak_mib,
            pytest_wall=tested.wall_seconds / self._sizes.tested,
            pytest_cpu=tested.cpu_seconds / self._sizes.tested,
        )

    def grade(self, cpus: Sequence[int], *, out: Path | None = None) -> Spent:
        """Grade as a user does; marked where the first reports are complete. The second time it is a rerun."""
        out = out or self.reports(cpus)
        only = [word for exercise_id in self._ids for word in ("--only", exercise_id)]
        command = [sys.executable, "-m", "grader", str(self._submissions), "--out", str(out)]
        command += ["--jobs", str(len(cpus)), *only]
        spent = run([command], cpus=cpus, cwd=ROOT, done=lambda: sum(1 for _ in out.glob("*/grade.json")))
        _check_grades(out)
        return spent

    def reports(self, cpus: Sequence[int]) -> Path:
        return self._folder / f"reports{len(cpus)}"

    def floor(self, cpu: int) -> float:
        """Seconds per submission of the students' code alone, in a warm process."""
        command = [sys.executable, "-m", "benchmarks.floor", str(self._calls), str(self._submissions)]
        spent = run([[*command, str(self._sizes.called)]], cpus=[cpu], cwd=ROOT)
        answer: dict[str, Any] = json.loads(spent.printed)
        return float(answer["wall_seconds"]) / int(answer["count"])

    def _pytest(self, cpus: Sequence[int]) -> Spent:
        names = sorted(os.listdir(self._submissions))[: self._sizes.tested]
        # To the peers' favour: no threads in each other's way, no plugins, none of this project's settings.
        environment = ["env", "OMP_NUM_THREADS=1", "PYTEST_DISABLE_PLUGIN_AUTOLOAD=1", f"PEER_CALLS={self._calls}"]
        pytest = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", os.devnull]
        pytest += ["--rootdir", str(ROOT / "benchmarks"), str(ROOT / "benchmarks" / "peer_test.py")]
        spent = run(
            [[*environment, f"PEER_SUBMISSION={self._submissions / name}", *pytest] for name in names],
            cpus=cpus,
            cwd=ROOT,
            at_once=len(cpus),
            accept=_PYTEST_VERDICTS,
        )
        for name, code in zip(names, spent.exit_codes, strict=True):
            if code and is_right(name):
                raise CommandFailed(f"benchmarks/peer_test.py fails the right submission {name}; correct it")
        return spent


def _check_grades(out: Path) -> None:
    """A grader that grades wrongly has no speed worth printing."""
    for row in json.loads((out / "grades.json").read_text())["submissions"]:
        name, expected = row["submission"], is_right(row["submission"])
        if expected != (row["score"] == row["max_score"]):
            raise CommandFailed(
                f"grade takes {'' if expected else 'no '}points from {name}, see {out}; correct that first"
            )
