"""A grade that hangs on a hand-in which is not graded yet: no output gives out a score in its place."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from tests.report.outputs.given import Given, fill, results

WAITS: Final = {"final_score": None, "late": 0, "excused": False, "rule": "The group g shares the grade of bob's."}
BOOK: Final = b'Student,ID,SIS Login ID,Section,HW1 (501)\n    Points Possible,,,,16\n"Stu, Alice",11,alice,S,\n'


def test_no_final_score_is_no_score(tmp_path: Path) -> None:
    """What was earned is not taken for what counts."""
    (waits,) = results(tmp_path / "out", [Given(name="Alice Stu", rules=WAITS)])
    assert waits.undecided
    (counts, excused) = results(
        tmp_path / "other",
        [Given(name="s", rules={**WAITS, "final_score": 3.0}), Given(name="t", rules={**WAITS, "excused": True})],
    )
    assert (False, 3.0, False) == (counts.undecided, counts.score, excused.undecided)


def test_gradebook_waits(tmp_path: Path) -> None:
    """The cell stays as it is, and that it does is said."""
    after, said = fill(tmp_path, "canvas", BOOK, [Given(name="Alice Stu", rules=WAITS)])
    assert BOOK == after
    assert "not graded yet" in said
