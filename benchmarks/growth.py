"""A long run: whether the parent's memory grows with the class, and whether grading slows down on the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.compare import Bench, Sizes
from grader.course.load import Course


@dataclass(frozen=True, kw_only=True, slots=True)
class Growth:
    """A short run and a long one; ``slowdown`` is the time of the long one's second half over that of its first."""

    few: int
    many: int
    few_mib: float
    many_mib: float
    few_wall: float
    many_wall: float
    slowdown: float


def measure_growth(course: Course, folder: Path, few: int, many: int, cpus: Sequence[int]) -> Growth:
    """Grade ``few`` and ``many`` submissions and compare."""
    small = Bench(course, folder / "few", Sizes(graded=few, tested=0, called=0)).grade(cpus)
    bench = Bench(course, folder / "many", Sizes(graded=many, tested=0, called=0))
    large = bench.grade(cpus)
    # The last thing that is written of a submission.
    written = sorted(path.stat().st_mtime for path in bench.reports(cpus).glob("*/grade.json"))
    middle = written[len(written) // 2]
    return Growth(
        few=few,
        many=many,
        few_mib=small.peak_mib,
        many_mib=large.peak_mib,
        few_wall=small.wall_seconds,
        many_wall=large.wall_seconds,
        slowdown=(written[-1] - middle) / (middle - written[0]),
    )
