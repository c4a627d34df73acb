"""A course's rules for one submission in Gradescope's container.

Gradescope accepts what is late without taking anything off, and tells when it came; so the course's late policy
is applied, from Gradescope's own due date. What Gradescope does itself is left to it: a group's members all get
the score, and who is on the roster is its own list. The metadata is Gradescope's file; the names in it are its
users' own choice and are only compared.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, ValidationError

from grader.course.moments import parse_moment
from grader.course.people import Person, Submitted
from grader.course.settings import Settings
from grader.errors import GraderError, UsageError
from grader.rules.who import folded

NAME: Final = "submission"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class _User(_Part):
    name: str | None = None
    email: str | None = None
    id: int | str | None = None


class _Assignment(_Part):
    due_date: str | None = None


class _Metadata(_Part):
    created_at: str | None = None
    assignment: _Assignment = _Assignment()
    users: list[_User] = []


def carried(settings: Settings) -> list[str]:
    """What to say of a course's rules when it is packed.

    Raises:
        UsageError: for a rule that cannot be followed on Gradescope.
    """
    if settings.attempts == "best":
        raise UsageError(
            "`attempts: best` of course.yaml cannot be followed on Gradescope, where the active submission counts: the "
            "newest, unless somebody activates another; write `attempts: last`"
        )
    said = []
    if settings.late is not None:
        said.append("The late policy of course.yaml goes with it, and counts from the due date on Gradescope.")
    if settings.groups:
        said.append("The groups of course.yaml stay behind: Gradescope gives all members of a group its score.")
    if settings.submitted:
        said.append("submitted.csv stays behind: Gradescope tells when something was handed in.")
    return said


def settings_there(settings: Settings, metadata: Mapping[str, Any] | None) -> Settings:
    """The course's settings as rules for one row called :data:`NAME`.

    Args:
        metadata: Gradescope's of this submission; without it nobody knows who handed in and when.

    Raises:
        GraderError: where it is not as Gradescope writes it.
    """
    try:
        told = _Metadata.model_validate(metadata or {})
        zone = settings.due.tzinfo if settings.due else None
        due = _moment(told.assignment.due_date, zone) or settings.due
        submitted = _moment(told.created_at, zone)
    except (ValidationError, ValueError) as error:
        reason = str(error).splitlines()[0]
        raise GraderError(f"submission_metadata.json is not as Gradescope writes it ({reason})") from error
    if due is not None and zone is not None:
        # A day late ends by the clock of the course's zone.
        due = due.astimezone(zone)
    keys = [_keys(user, settings.roster) for user in told.users]
    extensions = [
        moment
        for name, moment in settings.extensions.items()
        if any(folded(name) in of_user for of_user in keys) and (due is None or moment > due)
    ]
    excused = set(map(folded, settings.excused))
    return Settings(
        due=due if settings.late is not None else None,
        late=settings.late,
        # One member who is excused does not excuse a group.
        excused=(NAME,) if keys and all(of_user & excused for of_user in keys) else (),
        extensions={NAME: max(extensions)} if extensions and settings.late is not None else {},
        submitted=(Submitted(name=NAME, time=submitted),) if submitted else (),
    )


def _keys(user: _User, roster: Sequence[Person]) -> set[str]:
    """What ``course.yaml`` may call a user: by name, address or id, or by anything that the roster has of them."""
    own = {folded(str(text)) for text in (user.name, user.email, user.id) if text}
    addresses = {folded(user.email).casefold()} if user.email else set()
    same = [p for p in roster if addresses & {folded(value).casefold() for value in p.ids.values()}]
    same = same or [p for p in roster if user.name and folded(p.name) == folded(user.name)]
    if len(same) == 1:
        own |= {folded(text) for text in (same[0].name, *same[0].ids.values()) if text}
    return own


def _moment(text: str | None, zone: Any) -> datetime | None:
    return parse_moment(text, zone) if text else None
