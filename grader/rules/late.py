"""How late a hand-in is, and what that costs.

A day ends at the due time of the next day by the clock of the due date's zone, so that *23:59 the
next day* is one day late in the night when the clocks change too. The grace extends each day alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from grader.course.moments import parse_moment
from grader.course.settings import LateSpec, Settings
from grader.model import Identity
from grader.report.verdicts import points, rounded
from grader.telling import tell

# No two clocks differ by more; what is counted in days of 24 hours is off by no more than this.
_SLACK_DAYS = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Lateness:
    """What the rules say of one hand-in's time.

    Attributes:
        days: begun after the due time; 0 on time, and where nobody knows.
        lost: share of the score that does not count, from 0 to 1.
        said: a sentence, empty for a hand-in that is on time.
    """

    days: int
    lost: float
    said: str


def lateness(
    settings: Settings, student: Identity | None, submitted: datetime | None, extension: datetime | None
) -> Lateness:
    """What the settings say of a hand-in.

    Args:
        submitted: when it was handed in, as the course knows it; where it does not, the LMS's own time counts.
        extension: a later due time of this student's.
    """
    if settings.due is None:
        return Lateness(days=0, lost=0.0, said="")
    due = max(settings.due, extension or settings.due, key=_seconds)
    moment = submitted or _moment_of(student, settings.due)
    if moment is None:
        return _without_time(settings, student, extension)
    grace = settings.late.grace if settings.late else timedelta(0)
    days = days_late(moment, due, grace)
    if days == 0:
        return Lateness(days=0, lost=0.0, said="")
    when = {"due": _shown(due), "moment": _shown(moment.astimezone(due.tzinfo))}
    if extension:
        what = tell("%(said)s late (due %(due)s, an extension; handed in %(moment)s)", said=_days(days), **when)
    else:
        what = tell("%(said)s late (due %(due)s; handed in %(moment)s)", said=_days(days), **when)
    return _judged(settings.late, days, what)


def days_late(submitted: datetime, due: datetime, grace: timedelta = timedelta(0)) -> int:
    """Days begun since the due time, 0 where it is not later than that and the grace.

    Never falls as ``submitted`` grows. Both moments are aware.
    """
    over = _seconds(submitted) - _seconds(due) - grace.total_seconds()
    if over <= 0:
        return 0
    days = max(1, int(over // 86_400) - _SLACK_DAYS)
    while _seconds(submitted) > _end_of(due, days) + grace.total_seconds():
        days += 1
    return days


def lost(days: int, policy: LateSpec | None) -> float:
    """The share of a score that so many days cost: from 0 to 1, and never less for more days."""
    if policy is None or days == 0:
        return 0.0
    if policy.until is not None and days > policy.until:
        return 1.0
    return min(days * policy.per_day, policy.cap)


def final_score(score: float, share_lost: float) -> float:
    """What counts of a score: never below 0, never above the score."""
    return min(max(rounded(score * (1.0 - share_lost)), 0.0), score)


def taken_off(score: float, share_lost: float) -> str:
    """What a late hand-in lost, as a sentence."""
    if share_lost == 0:
        return ""
    counting = points(final_score(score, share_lost))
    return tell("%(score)s points count as %(counting)s.", score=points(score), counting=counting)


def _judged(policy: LateSpec | None, days: int, what: str) -> Lateness:
    share = lost(days, policy)
    if policy is not None and policy.until is not None and days > policy.until:
        end = tell("nothing late counts")
        if policy.until:
            end = tell("after %(said)s nothing counts", said=_days(policy.until))
    elif share:
        end = tell("%(percent)s %% are taken off", percent=f"{100 * share:g}")
        if days * policy.per_day > policy.cap:  # type: ignore[union-attr]
            end = tell("%(said)s, the most there is", said=end)
    else:
        end = tell("nothing is taken off")
    return Lateness(days=days, lost=share, said=tell("%(said)s: %(said_end)s.", said=what, said_end=end))


def _without_time(settings: Settings, student: Identity | None, extension: datetime | None) -> Lateness:
    if student is not None and student.late:
        if extension is not None:
            said = tell(
                "The LMS marks it as late but not when it was handed in, and there is an extension to %(due)s: nothing "
                "is taken off; check it.",
                due=_shown(extension),
            )
            return Lateness(days=0, lost=0.0, said=said)
        return _judged(settings.late, 1, tell("At least one day late; the LMS tells that it is late, not by how much"))
    # Only Canvas tells who is late, by marking them: no mark means in time.
    if settings.late is None or (student is not None and student.lms == "canvas"):
        return Lateness(days=0, lost=0.0, said="")
    return Lateness(days=0, lost=0.0, said=tell("When it was handed in is not known: nothing is taken off."))


def _moment_of(student: Identity | None, due: datetime) -> datetime | None:
    """The LMS's time, which is without a zone, in the due date's."""
    if student is None or not student.submitted_at:
        return None
    try:
        return parse_moment(student.submitted_at, due.tzinfo)
    except ValueError:
        return None


def _end_of(due: datetime, days: int) -> float:
    try:
        # Adding to an aware datetime moves its clock, whatever offset holds then.
        return _seconds(due + timedelta(days=days))
    except OverflowError:
        return float("inf")


def _seconds(moment: datetime) -> float:
    return (moment.astimezone(UTC) - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds()


def _shown(moment: datetime) -> str:
    return moment.isoformat(sep=" ", timespec="seconds" if moment.second else "minutes")


def _days(count: int) -> str:
    return tell("1 day") if count == 1 else tell("%(count)d days", count=count)
