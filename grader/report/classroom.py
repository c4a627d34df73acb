"""What a class's rows add up to: scores as a distribution, exercises by difficulty, mistakes by frequency.

Pure numbers and names; how they look is the overview's business. Whatever is ungraded counts nowhere.
"""

from __future__ import annotations

import math
import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from grader.model import Status
from grader.report.rows import Row
from grader.report.tables import Described
from grader.report.verdicts import VERDICTS

MAX_BARS: Final = 20
"""Bars of a histogram beside the one for full marks."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Bar:
    """How many scores lie in ``low <= score < high``; full marks have a bar of their own, the last."""

    low: float
    high: float
    count: int

    @property
    def full_marks(self) -> bool:
        return self.low == self.high


@dataclass(frozen=True, kw_only=True, slots=True)
class Difficulty:
    """One exercise over all submissions that have a verdict on it."""

    id: str
    title: str
    max_score: float
    counts: Mapping[Status, int]
    mean: float | None
    commonest: tuple[str, int] | None
    """The most frequent mistake, and in how many submissions."""

    @property
    def graded(self) -> int:
        return sum(self.counts.values())

    @property
    def solved(self) -> int:
        return self.counts.get("passed", 0)

    @property
    def percent(self) -> int:
        """Of those with a verdict; what is not all is not 100, and what is somebody is not 0."""
        if self.solved in {0, self.graded}:
            return 100 if self.solved else 0
        return min(99, max(1, round(100 * self.solved / self.graded)))


@dataclass(frozen=True, kw_only=True, slots=True)
class Mistake:
    """One mistake: who made it, and in how many submissions each exercise shows it, most first."""

    id: str
    rows: tuple[Row, ...]
    exercises: tuple[tuple[str, int], ...]


def distribution(scores: Sequence[float], max_score: float) -> list[Bar]:
    """The histogram of scores, over bins of a round width: 0.5, 1, 2, 5 points and the like."""
    if not scores or max_score <= 0:
        return []
    width = _round_width(max_score / MAX_BARS)
    bins = math.ceil(max_score / width - 1e-9)
    counts = Counter(
        bins if score >= max_score - 1e-9 else min(bins - 1, max(0, math.floor(score / width + 1e-9)))
        for score in scores
    )
    bars = [Bar(low=n * width, high=min(max_score, (n + 1) * width), count=counts[n]) for n in range(bins)]
    return [*bars, Bar(low=max_score, high=max_score, count=counts[bins])]


def difficulties(rows: Sequence[Row], exercises: Mapping[str, Described]) -> list[Difficulty]:
    """One entry per exercise, in the order given."""
    scores: dict[str, list[float]] = {name: [] for name in exercises}
    counts: dict[str, Counter[Status]] = {name: Counter() for name in exercises}
    mistakes: dict[str, Counter[str]] = {name: Counter() for name in exercises}
    for row in rows:
        for exercise in row.exercises:
            if exercise.id in scores and exercise.status != "ungraded":
                scores[exercise.id].append(exercise.score)
                counts[exercise.id][exercise.status] += 1
                mistakes[exercise.id].update(exercise.diagnoses[:1])
    return [
        Difficulty(
            id=name,
            title=exercise.title,
            max_score=exercise.points,
            counts={status: counts[name][status] for status in VERDICTS if counts[name][status]},
            mean=statistics.fmean(scores[name]) if scores[name] else None,
            commonest=min(mistakes[name].items(), key=lambda item: (-item[1], item[0])) if mistakes[name] else None,
        )
        for name, exercise in exercises.items()
    ]


def mistakes_of(rows: Sequence[Row]) -> list[Mistake]:
    """All mistakes, the most frequent first. A submission counts once, however often it made one.

    Only the likeliest diagnosis of an exercise counts: the others are the same wrong answer, told differently.
    """
    made: dict[str, list[Row]] = {}
    where: dict[str, Counter[str]] = {}
    for row in rows:
        seen = set()
        for exercise in row.exercises:
            for diagnosis in exercise.diagnoses[:1]:
                where.setdefault(diagnosis, Counter())[exercise.id] += 1
                seen.add(diagnosis)
        for diagnosis in seen:
            made.setdefault(diagnosis, []).append(row)
    return [
        Mistake(
            id=diagnosis,
            rows=tuple(by),
            exercises=tuple(sorted(where[diagnosis].items(), key=lambda item: (-item[1], item[0]))),
        )
        for diagnosis, by in sorted(made.items(), key=lambda item: (-len(item[1]), item[0]))
    ]


def _round_width(least: float) -> float:
    """The smallest of 1, 2, 5 times a power of ten that is no less; whole points for all but tiny maxima."""
    power = 10.0 ** math.floor(math.log10(least))
    width = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= least * (1 - 1e-9))
    return max(width, 1.0) if least * MAX_BARS >= 5 else width
