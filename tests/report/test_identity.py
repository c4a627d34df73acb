"""Who handed in, written as JSON and read back from a file that may be damaged."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.model import Grade, Identity
from grader.report.identity import identity_from_json, identity_to_json
from grader.report.result import grade_json
from grader.report.rows import Row

ALICE = Identity(
    lms="canvas",
    display="stualice",
    ids={"user_id": "101", "attachment_id": "9002"},
    late=True,
    submitted_at="2026-03-01T23:59",
    attempts=2,
    group=True,
)


@given(
    st.builds(
        Identity,
        lms=st.text(),
        display=st.text(),
        ids=st.dictionaries(st.text(), st.text()),
        late=st.booleans(),
        submitted_at=st.text(),
        attempts=st.integers(),
        group=st.booleans(),
    )
)
def test_round_trip(identity: Identity) -> None:
    """Whatever an identity holds, it comes back from JSON."""
    assert identity == identity_from_json(json.loads(json.dumps(identity_to_json(identity))))


@pytest.mark.parametrize(
    "change",
    [
        {"late": "yes"},
        {"attempts": True},
        {"attempts": 1.5},
        {"display": None},
        {"ids": []},
        {"ids": {"user_id": 1}},
        {"more": 1},
    ],
)
def test_damaged(change: dict[str, object]) -> None:
    """A field of another kind is named, not believed."""
    with pytest.raises(ValueError, match="student"):
        identity_from_json({**identity_to_json(ALICE), **change})
    with pytest.raises(ValueError, match="student is not an object"):
        identity_from_json(next(iter(change)))


def test_in_the_files() -> None:
    """grade.json and a row hold the student, and neither mentions one where there is none."""
    grade = Grade(submission="stualice", seed=0, exercises=(), student=ALICE)
    assert identity_to_json(ALICE) == json.loads(grade_json(grade))["student"]
    row = Row.from_grade(grade, "stualice")
    assert row == Row.from_json(json.loads(json.dumps(row.to_json())))
    assert ALICE == row.student
    nobody = Grade(submission="x", seed=0, exercises=())
    assert "student" not in json.loads(grade_json(nobody))
    assert "student" not in Row.from_grade(nobody, "x").to_json()
    assert Row.from_json(Row.from_grade(nobody, "x").to_json()).student is None
