"""What of a course's rules goes to Gradescope: the late policy by its clock, and who is excused or has an extension."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest

from grader.course.people import Person
from grader.course.settings import LateSpec, Settings
from grader.errors import GraderError, UsageError
from grader.model import Ruling
from grader.pack.gradescope_rules import NAME, carried, settings_there
from grader.rules.ruled import rule
from tests.rules.samples import row

BERLIN: Final = ZoneInfo("Europe/Berlin")
DUE: Final = datetime(2026, 3, 1, 23, 59, tzinfo=BERLIN)
LATE: Final = LateSpec(per_day=0.1)
ALICE: Final = {"name": "Alice Stu", "email": "Alice@uni.example", "id": 7}
BOB: Final = {"name": "Bob Lee", "email": "bob@uni.example", "id": 8}


def ruling(
    created_at: str | None, due: str | None = None, users: Sequence[dict[str, Any]] = (ALICE,), **fields: object
) -> Ruling | None:
    """What becomes of 10 points handed in then."""
    metadata = {"created_at": created_at, "assignment": {"due_date": due}, "users": users, "previous_submissions": []}
    settings = Settings(**{"due": DUE, "late": LATE, **fields})  # type: ignore[arg-type]
    (ruled,) = rule([row(NAME)], [0], settings_there(settings, metadata)).rows
    return ruled.ruling


def final(*arguments: Any, **fields: Any) -> float | None:
    found = ruling(*arguments, **fields)
    return None if found is None else found.final_score


@pytest.mark.parametrize(
    ("created_at", "due", "expected"),
    [
        ("2026-03-01T14:58:00.000000-08:00", None, 10.0),
        ("2026-03-01T15:00:00.000000-08:00", None, 9.0),
        ("2026-03-03T15:00:00.000000-08:00", None, 7.0),
        ("2026-03-03T15:00:00.000000-08:00", "2026-03-03T16:00:00.000000-08:00", 10.0),
        (None, None, 10.0),
    ],
)
def test_lateness_is_by_gradescope_s_clock(created_at: str | None, due: str | None, expected: float) -> None:
    """The time it tells, the due date it has, or else the course's; nothing is taken off where nobody knows."""
    assert expected == final(created_at, due)


def test_days_end_by_the_course_s_clock() -> None:
    """A day late ends when the clock of the course's zone says so, also in the night when clocks change."""
    due = datetime(2026, 3, 28, 23, 59, tzinfo=BERLIN).astimezone(ZoneInfo("UTC")).isoformat()
    assert 9.0 == final("2026-03-29T23:58:00+02:00", due)
    assert 8.0 == final("2026-03-30T00:00:00+02:00", due)


@pytest.mark.parametrize("key", ["Alice Stu", "Alice@uni.example", "7", "A-1", "alice@uni.example"])
def test_people_are_found_by_what_gradescope_or_the_roster_has(key: str) -> None:
    """Names, addresses and ids of Gradescope, and whatever the roster has of the same address."""
    roster = (Person(name="Stu, A.", ids={"email": "alice@uni.example", "id": "A-1"}),)
    found = ruling("2026-03-03T15:00:00-08:00", excused=(key,), roster=roster)
    assert found is not None
    assert found.excused
    later = {key: datetime(2026, 3, 9, tzinfo=BERLIN)}
    assert 10.0 == final("2026-03-03T15:00:00-08:00", extensions=later, roster=roster)
    assert 7.0 == final("2026-03-03T15:00:00-08:00", users=[BOB], extensions=later, roster=roster)


def test_one_excused_member_does_not_excuse_a_group() -> None:
    """A score that all get counts as long as it counts for one of them; an extension of one is everybody's."""
    assert 10.0 == final(None, users=[ALICE, BOB], excused=("Alice Stu",))
    assert final(None, users=[ALICE, BOB], excused=("Alice Stu", "Bob Lee")) is None
    later = {"Bob Lee": datetime(2026, 3, 9, tzinfo=BERLIN)}
    assert 10.0 == final("2026-03-03T15:00:00-08:00", users=[ALICE, BOB], extensions=later)


def test_without_rules_nothing_is_ruled() -> None:
    """A course without a late policy leaves the score alone, whatever the clock says."""
    assert ruling("2026-03-03T15:00:00-08:00", due=None, late=None) is None


@pytest.mark.parametrize("metadata", [{"users": "all"}, {"created_at": "yesterday"}, {"assignment": {"due_date": 3}}])
def test_strange_metadata_is_our_failure(metadata: dict[str, Any]) -> None:
    """What Gradescope does not write is a sentence and no score."""
    with pytest.raises(GraderError, match=r"submission_metadata\.json is not as Gradescope writes it"):
        settings_there(Settings(due=DUE, late=LATE), metadata)


def test_what_cannot_be_carried_is_said() -> None:
    """Best attempts are refused; groups and times stay behind, with a sentence."""
    with pytest.raises(UsageError, match=r"`attempts: best` of course\.yaml cannot be followed on Gradescope"):
        carried(Settings(attempts="best"))
    said = carried(Settings(due=DUE, late=LATE, groups={"g": ("a",)}))
    assert ["The late", "The groups"] == [" ".join(each.split()[:2]) for each in said]
    assert [] == carried(Settings())
