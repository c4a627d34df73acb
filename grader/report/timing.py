"""``run.json``: what the last run cost. The one file that two runs with the same seed do not share.

It is kept apart from everything graded, so that grades can be compared byte by byte.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from grader.report.json_text import dump
from grader.report.text import clean
from grader.report.words import ENGLISH, Words

FORMAT_VERSION: Final = 1
MAX_SLOWEST: Final = 20


@dataclass(frozen=True, kw_only=True, slots=True)
class Took:
    """What grading one submission cost.

    Attributes:
        wall_seconds: from its first file to its grade, mistakes named and all.
        cpu_seconds: of its sandboxed processes, and of those that ran typical mistakes on its behalf.
        peak_bytes: the most memory one of them held, the interpreter's share included.
    """

    submission: str
    folder: str
    wall_seconds: float
    cpu_seconds: float
    peak_bytes: int


@dataclass(frozen=True, kw_only=True, slots=True)
class RunTimes:
    """What a run cost.

    Attributes:
        submissions: all hand-ins, also attempts that do not count.
        graded: how many of them were graded anew, those that could not be read among them.
        ungraded: how many are without a full verdict.
        took: those that ran, the slowest first.
    """

    wall_seconds: float
    jobs: int
    submissions: int
    graded: int
    ungraded: int
    took: tuple[Took, ...]
    versions: Mapping[str, str]

    @property
    def cpu_seconds(self) -> float:
        return sum(took.cpu_seconds for took in self.took)


def run_json(times: RunTimes) -> str:
    """The text of ``run.json``."""
    shown = {
        "format_version": FORMAT_VERSION,
        "wall_seconds": round(times.wall_seconds, 2),
        "cpu_seconds": round(times.cpu_seconds, 2),
        "jobs": times.jobs,
        "submissions": times.submissions,
        "graded": times.graded,
        "unchanged": times.submissions - times.graded,
        "ungraded": times.ungraded,
        "versions": dict(times.versions),
        "slowest": [
            {
                "submission": took.submission,
                "folder": took.folder,
                "wall_seconds": round(took.wall_seconds, 3),
                "cpu_seconds": round(took.cpu_seconds, 3),
                "peak_mb": took.peak_bytes >> 20,
            }
            for took in times.took[:MAX_SLOWEST]
        ],
    }
    return dump(shown, open_levels=2) + "\n"


def times_line(times: RunTimes, words: Words = ENGLISH) -> str:
    """The same in a line for a terminal; empty where nothing was graded."""
    if not times.took:
        return ""
    slowest = times.took[0]
    whole, used = _seconds(times.wall_seconds), _seconds(times.cpu_seconds)
    if len(times.took) == 1:
        return words("It took %(whole)s; sandboxed code used %(used)s of processor time.", whole=whole, used=used)
    return words(
        "It took %(whole)s; sandboxed code used %(used)s of processor time. The slowest was %(name)s with %(seconds)s.",
        whole=whole,
        used=used,
        name=clean(slowest.submission, 60),
        seconds=_seconds(slowest.wall_seconds),
    )


def _seconds(seconds: float) -> str:
    if seconds < 99.5:
        return f"{seconds:.1f} s" if seconds < 9.95 else f"{seconds:.0f} s"
    return f"{int(seconds) // 60} min {int(seconds) % 60} s"
