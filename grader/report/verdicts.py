"""How a verdict and its points are said, the same in every output."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, get_args

from grader.errors import GraderError
from grader.model import Status


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """A status as a reader meets it; the symbol carries it where there is no colour."""

    status: Status
    symbol: str
    word: str
    meaning: str


VERDICTS: Final[Mapping[Status, Verdict]] = {
    verdict.status: verdict
    for verdict in (
        Verdict(status="passed", symbol="✓", word="Passed", meaning="All checks passed."),
        Verdict(status="partial", symbol="◐", word="Partial", meaning="Some of the points were earned."),
        Verdict(status="failed", symbol="✗", word="Failed", meaning="It ran, and what it gave was not right."),
        Verdict(status="error", symbol="!", word="Error", meaning="It stopped with an error."),
        Verdict(status="timeout", symbol="◷", word="Timed out", meaning="It did not end within its time."),
        Verdict(status="memory", symbol="▦", word="Out of memory", meaning="It used more memory than it may."),
        Verdict(status="missing", symbol="○", word="Missing", meaning="It was not found in what was handed in."),
        Verdict(
            status="ungraded",
            symbol="?",
            word="Not graded",
            meaning="The grader failed here, not you: this is no zero, and it has to be graded again.",
        ),
    )
}

STATUSES: Final[tuple[Status, ...]] = get_args(Status)


def rounded(score: float) -> float:
    """A score as files hold it: four decimals, no negative zero.

    Raises:
        GraderError: for nan and infinities, which no submission can earn.
    """
    if not math.isfinite(score):
        raise GraderError(f"a score of {score} came out of grading; report this as a bug of grader")
    return round(float(score), 4) + 0.0


def points(score: float) -> str:
    """A score as pages show it: ``1``, ``0.5``, ``0.33``."""
    return f"{round(rounded(score), 2) + 0.0:.2f}".rstrip("0").rstrip(".")
