"""How points are written."""

from __future__ import annotations

import pytest

from grader.errors import GraderError
from grader.report.verdicts import points, rounded


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        (1.0, "1"),
        (0.5, "0.5"),
        (1 / 3, "0.33"),
        (10.0, "10"),
        (100, "100"),
        (0.0, "0"),
        (-0.0, "0"),
        (-0.004, "0"),
        (0.004, "0"),
        (-1.5, "-1.5"),
    ],
)
def test_points_are_short(score: float, expected: str) -> None:
    """Two decimals at most, no zeros that say nothing, and no negative zero, also not a rounded one."""
    assert expected == points(score)


@pytest.mark.parametrize("score", [float("nan"), float("inf")])
def test_no_score_is_no_number(score: float) -> None:
    """What no submission can earn is a bug of ours, and said as one."""
    with pytest.raises(GraderError, match="report this as a bug"):
        rounded(score)
