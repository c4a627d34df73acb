"""Lateness: when a day is over, what it costs, and what is said where nobody knows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.course.settings import LateSpec, Settings
from grader.rules.late import days_late, final_score, lateness, lost
from tests.rules.samples import identity

BERLIN = ZoneInfo("Europe/Berlin")
ZONES = [UTC, BERLIN, *map(ZoneInfo, ["America/New_York", "Pacific/Apia", "Asia/Kathmandu", "Australia/Lord_Howe"])]
DUE = datetime(2026, 3, 1, 23, 59, tzinfo=BERLIN)

dates = st.integers(946_684_800, 2_208_988_800).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
dues = st.builds(lambda moment, zone: moment.replace(tzinfo=zone), dates, st.sampled_from(ZONES))
spans = st.integers(0, 100_000).map(lambda minutes: timedelta(minutes=minutes))
graces = st.integers(0, 48).map(lambda hours: timedelta(hours=hours))
fractions = st.floats(0, 1)
policies = st.builds(
    LateSpec, per_day=fractions, cap=fractions, until=st.none() | st.integers(0, 50), grace=st.just("0m")
)


@given(due=dues, grace=graces, first=spans, second=spans)
def test_later_is_never_fewer_days(due: datetime, grace: timedelta, first: timedelta, second: timedelta) -> None:
    """Of two hand-ins the later one is at least as many days late, in any zone, whatever its clocks do."""
    early, late = (due.astimezone(UTC) + span for span in sorted((first, second)))
    assert days_late(early, due, grace) <= days_late(late, due, grace)


@given(due=dues, grace=graces, span=spans)
def test_in_time_and_grace_is_not_late(due: datetime, grace: timedelta, span: timedelta) -> None:
    """What is not later than the due time and the grace is on time, and what is later is not."""
    submitted = due.astimezone(UTC) + span
    assert (span > grace) == (days_late(submitted, due, grace) > 0)
    assert 0 == days_late(due.astimezone(UTC) - span, due, grace)


@given(due=dues, span=spans, zone=st.sampled_from(ZONES))
def test_zone_of_the_hand_in_does_not_matter(due: datetime, span: timedelta, zone: ZoneInfo) -> None:
    """One moment, written in two zones, is equally late."""
    submitted = due.astimezone(UTC) + span
    assert days_late(submitted, due) == days_late(submitted.astimezone(zone), due)


@given(score=st.floats(0, 1000), policy=policies, days=st.integers(0, 5000), more=st.integers(0, 5000))
def test_final_score_is_bounded_and_falls(score: float, policy: LateSpec, days: int, more: int) -> None:
    """What counts is never below zero, never above the score, and never rises with lateness."""
    final = final_score(score, lost(days, policy))
    later = final_score(score, lost(days + more, policy))
    assert 0 <= later <= final <= score


@given(score=st.floats(0, 1000), days=st.integers(0, 5000))
def test_without_a_policy_nothing_is_lost(score: float, days: int) -> None:
    """`late: none` leaves any score."""
    assert final_score(score, lost(days, None)) == pytest.approx(score, abs=1e-4)


@pytest.mark.parametrize(
    ("due", "submitted", "expected"),
    [
        pytest.param("2026-03-28 23:59", "2026-03-29 23:59", 1, id="day-of-23-hours"),
        pytest.param("2026-03-28 23:59", "2026-03-30 00:00", 2, id="after-a-day-of-23-hours"),
        pytest.param("2026-10-24 23:59", "2026-10-25 23:59", 1, id="day-of-25-hours"),
        pytest.param("2026-10-24 23:59", "2026-10-26 00:00", 2, id="after-a-day-of-25-hours"),
        pytest.param("2026-03-28 02:30", "2026-03-29 03:15", 1, id="due-in-the-hour-that-is-left-out"),
        pytest.param("2026-03-01 23:59", "2026-03-01 23:59", 0, id="to-the-minute"),
    ],
)
def test_a_day_ends_by_the_clock(due: str, submitted: str, expected: int) -> None:
    """A day late ends at the due time of the next day, in the nights when clocks change too."""
    late, end = (datetime.fromisoformat(text).replace(tzinfo=BERLIN) for text in (submitted, due))
    assert expected == days_late(late, end)


@pytest.mark.parametrize(
    ("days", "expected"),
    [pytest.param(0, 0.0, id="none"), (1, 0.1), (3, 0.3), (4, 0.35), (7, 0.35), (8, 1.0), (10**6, 1.0)],
)
def test_cap_and_end(days: int, expected: float) -> None:
    """Each day costs its share up to the cap, and after the last day nothing counts."""
    policy = LateSpec(per_day="10%", cap="35%", until=7)
    assert lost(days, policy) == pytest.approx(expected)


def settings(**fields: object) -> Settings:
    policy = LateSpec(per_day=0.1, grace="15m")
    return Settings(**{"due": DUE, "late": policy, **fields})  # type: ignore[arg-type]


def test_lms_time_is_read_in_the_zone_of_the_due_date() -> None:
    """A time without a zone, as Brightspace writes it, is the due date's."""
    late = lateness(settings(), identity(submitted_at="2026-03-02T00:14"), None, None)
    assert (0, "") == (late.days, late.said)
    late = lateness(settings(), identity(submitted_at="2026-03-02T00:15"), None, None)
    assert 1 == late.days
    assert "handed in 2026-03-02 00:15+01:00" in late.said


def test_mark_without_a_time_is_one_day() -> None:
    """Canvas tells that it is late and not by how much: one day, and said."""
    late = lateness(settings(), identity(lms="canvas", late=True), None, None)
    assert (1, 0.1) == (late.days, late.lost)
    assert "not by how much" in late.said


def test_mark_with_an_extension_is_left_to_people() -> None:
    """Where only a mark tells that a student with an extension is late, nothing is lost and it is said."""
    late = lateness(settings(), identity(lms="canvas", late=True), None, DUE + timedelta(days=2))
    assert (0, 0.0) == (late.days, late.lost)
    assert "check it" in late.said


def test_unknown_time_costs_nothing_and_is_said() -> None:
    """A plain hand-in has no time: nothing is taken off, and the report says why."""
    late = lateness(settings(), None, None, None)
    assert (0, 0.0) == (late.days, late.lost)
    assert "is not known" in late.said


def test_canvas_without_a_mark_is_in_time() -> None:
    """Canvas marks who is late, so no mark is no doubt."""
    assert "" == lateness(settings(), identity(lms="canvas"), None, None).said


def test_known_time_goes_before_a_mark() -> None:
    """Where the course knows the time, the LMS's mark does not matter."""
    late = lateness(settings(), identity(lms="canvas", late=True), DUE - timedelta(hours=1), None)
    assert (0, "") == (late.days, late.said)


def test_extension_moves_the_due_time() -> None:
    """Days are counted from the extension's end."""
    extension = DUE + timedelta(days=3)
    assert 0 == lateness(settings(), None, extension, extension).days
    assert 1 == lateness(settings(), None, extension + timedelta(hours=1), extension).days


def test_no_policy_says_how_late_and_takes_nothing() -> None:
    """Without a late policy the report still says how late it is."""
    late = lateness(settings(late=None), None, DUE + timedelta(hours=30), None)
    assert (2, 0.0) == (late.days, late.lost)
    assert "nothing is taken off" in late.said


def test_unreadable_lms_time_is_no_time() -> None:
    """A time in a download that is none costs nothing."""
    assert 0 == lateness(settings(), identity(submitted_at="yesterday"), None, None).days
