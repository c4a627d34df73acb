"""What a class adds up to: histogram, difficulty, mistakes."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.report.classroom import MAX_BARS, difficulties, distribution, mistakes_of
from grader.report.rows import Row, RowExercise
from tests.report.samples import exercise


def row(name: str, *results: tuple[str, float, tuple[str, ...]]) -> Row:
    exercises = tuple(
        RowExercise(
            id=f"e{n}",
            status="ungraded" if status == "ungraded" else "passed" if status == "passed" else "failed",
            score=score,
            max_score=2.0,
            diagnoses=diagnoses,
        )
        for n, (status, score, diagnoses) in enumerate(results)
    )
    return Row(submission=name, folder=name, score=0.0, max_score=2.0, exercises=exercises)


def test_full_marks_have_a_bar_of_their_own() -> None:
    """A score just below full marks is not among them."""
    bars = distribution([0, 0.5, 15.99, 16, 16], 16)
    assert [2, *[0] * 14, 1, 2] == [bar.count for bar in bars]
    assert [*[False] * 16, True] == [bar.full_marks for bar in bars]


@pytest.mark.parametrize(
    ("max_score", "expected"), [(1, 0.05), (4, 0.2), (5, 1), (16, 1), (20, 1), (21, 2), (100, 5), (2000, 100)]
)
def test_bins_have_a_round_width(max_score: float, expected: float) -> None:
    """A bar stands for a number of points that one would choose by hand."""
    first = distribution([0], max_score)[0]
    assert math.isclose(expected, first.high - first.low)


@given(st.floats(0.01, 1e6), st.lists(st.floats(0, 1), min_size=1, max_size=30))
def test_every_score_is_in_one_bar(max_score: float, shares: list[float]) -> None:
    """No score is lost or counted twice, and there are never more bars than fit."""
    bars = distribution([share * max_score for share in shares], max_score)
    assert len(shares) == sum(bar.count for bar in bars)
    assert len(bars) <= MAX_BARS + 1


def test_no_scores_make_no_bars() -> None:
    """Nothing graded, or nothing to earn, is no distribution."""
    assert [] == distribution([], 16)
    assert [] == distribution([0.0], 0)


def test_difficulty_counts_verdicts_only() -> None:
    """What is ungraded is neither solved nor failed, and pulls no mean."""
    rows = [row("a", ("passed", 2, ())), row("b", ("failed", 1, ("x",))), row("c", ("ungraded", 0, ()))]
    (found,) = difficulties(rows, {"e0": exercise("e0", points=2.0)})
    assert (2, 1, 50, 1.5) == (found.graded, found.solved, found.percent, found.mean)
    assert ("x", 1) == found.commonest


def test_mistakes_are_counted_by_hand_in() -> None:
    """One who makes a mistake everywhere counts once, and only the likeliest diagnosis counts."""
    rows = [
        row("a", ("failed", 0, ("x", "z")), ("failed", 0, ("x",))),
        row("b", ("failed", 0, ("y",))),
        row("c", ("passed", 2, ()), ("failed", 0, ("y",))),
    ]
    found = mistakes_of(rows)
    assert [("y", ["b", "c"]), ("x", ["a"])] == [(m.id, [r.submission for r in m.rows]) for m in found]
    assert (("e0", 1), ("e1", 1)) == found[1].exercises


@pytest.mark.parametrize(("solved", "graded", "expected"), [(0, 500, 0), (1, 500, 1), (499, 500, 99), (500, 500, 100)])
def test_a_rate_is_not_rounded_to_all_or_none(solved: int, graded: int, expected: int) -> None:
    """100 % have solved it when all have, and 0 % when nobody has."""
    rows = [row(f"s{n}", ("passed" if n < solved else "failed", 0, ())) for n in range(graded)]
    (found,) = difficulties(rows, {"e0": exercise("e0")})
    assert expected == found.percent
