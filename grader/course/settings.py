"""What ``course.yaml`` says of a course as a whole: order, due dates, late policy, groups, who is excused.

The file is optional and an author's, so a mistake in it is a sentence with its line. So are
``roster.csv``, ``groups.csv`` and ``submitted.csv`` beside it, which :mod:`grader.course.people` reads.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from grader.course.moments import parse_moment, parse_span
from grader.course.people import Member, Person, Submitted, read_groups, read_roster, read_submitted
from grader.course.source import Document, Key, read_yaml
from grader.course.typed import typed
from grader.errors import SpecError

FILE: Final = "course.yaml"


def _fraction(value: Any) -> float:
    text = value.strip() if isinstance(value, str) else ""
    try:
        if isinstance(value, bool):
            raise ValueError
        fraction = float(text[:-1]) / 100 if text.endswith("%") else float(value)
    except (TypeError, ValueError, OverflowError):
        fraction = -1.0
    if not 0 <= fraction <= 1:
        raise ValueError(f"{str(value)[:60]!r} is no share of the points; write one like 0.1 or 10%")
    return fraction


def _moment(value: Any) -> datetime:
    return parse_moment(str(value))


def _name(value: Any) -> str:
    """A name or an id; YAML reads the id 1042 as a number."""
    text = str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
    if not text:
        raise ValueError(f"{str(value)[:60]!r} is no name or id; write one as the hand-ins or the roster have it")
    return text


def _names(value: Any) -> Any:
    return {_name(key): item for key, item in value.items()} if isinstance(value, dict) else value


Fraction = Annotated[float, BeforeValidator(_fraction)]
Moment = Annotated[datetime, BeforeValidator(_moment)]
Name = Annotated[str, BeforeValidator(_name)]


class LateSpec(BaseModel):
    """What a late hand-in loses.

    Attributes:
        per_day: share of the points earned that each day begun costs.
        grace: how much later than due is not late; each further day ends that much later too.
        cap: no more than this share is lost.
        until: after so many days nothing counts, whatever the cap.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    per_day: Fraction = 0.0
    grace: Annotated[timedelta, BeforeValidator(parse_span)] = timedelta(0)
    cap: Fraction = 1.0
    until: Annotated[int, Field(ge=0, le=3650)] | None = None


def _late(value: Any) -> Any:
    return None if value == "none" else value


class SettingsSpec(BaseModel):
    """The file itself."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    title: Annotated[str, Field(max_length=120)] = ""
    order: list[str] = []
    language: Annotated[str, Field(max_length=40)] = ""
    due: Moment | None = None
    late: Annotated[LateSpec | None, BeforeValidator(_late)] = None
    attempts: Literal["last", "best"] = "last"
    excused: list[Name] = []
    extensions: Annotated[dict[str, Moment], BeforeValidator(_names)] = {}
    groups: Annotated[dict[str, Annotated[list[Name], Field(min_length=1)]], BeforeValidator(_names)] = {}


@dataclass(frozen=True, kw_only=True)
class Settings:
    """A course's own rules; without a ``course.yaml``, none.

    Attributes:
        order: ids of exercises that come first, in this order.
        language: of the reports, as the author wrote it.
        groups: names or ids of the members who share one grade, by the group's name.
        roster: everyone who takes the course; empty where there is no ``roster.csv``.
        submitted: when who handed in, where no download of an LMS tells.
    """

    title: str = ""
    order: tuple[str, ...] = ()
    language: str = ""
    due: datetime | None = None
    late: LateSpec | None = None
    attempts: Literal["last", "best"] = "last"
    excused: tuple[str, ...] = ()
    extensions: Mapping[str, datetime] = field(default_factory=dict)
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    roster: tuple[Person, ...] = ()
    submitted: tuple[Submitted, ...] = ()

    @property
    def rules(self) -> bool:
        """Whether anything here may change what a score counts."""
        ruled = (self.due, self.excused, self.groups)
        return self.attempts != "last" or any(ruled)

    @property
    def fingerprint(self) -> str:
        """A sha256 (hex) that changes with anything in the settings."""
        return hashlib.sha256(repr(self).encode("utf-8", "backslashreplace")).hexdigest()


def load_settings(folder: Path) -> Settings:
    """The settings of a course; all defaults where it has none of the files.

    Raises:
        SpecError: for the first mistake found, with file, line, value and remedy.
    """
    path = folder / FILE
    document = read_yaml(path, settings=True) if path.exists() else Document(path, {}, {})
    spec = _validated(document)
    repeated = next((index for index, name in enumerate(spec.order) if name in spec.order[:index]), None)
    if repeated is not None:
        raise document.error(f"{spec.order[repeated]!r} stands twice in the order; keep one", ("order", repeated))
    if spec.due is None:
        for name, given in (("late", spec.late), ("extensions", spec.extensions)):
            if given:
                raise document.error(f"`{name}` needs a due date; add `due`", (name,))
    for name, moment in spec.extensions.items():
        if spec.due and moment < spec.due:
            what = f"the extension of {name[:60]!r} ends before the due date; write a later one"
            raise document.error(what, ("extensions", name))
    return Settings(
        title=spec.title,
        order=tuple(spec.order),
        language=spec.language,
        due=spec.due,
        late=spec.late,
        attempts=spec.attempts,
        excused=tuple(spec.excused),
        extensions=spec.extensions,
        groups=_groups(document, folder, spec),
        roster=read_roster(folder / "roster.csv"),
        submitted=read_submitted(folder / "submitted.csv", spec.due.tzinfo if spec.due else None),
    )


def in_order(ids: Sequence[str], settings: Settings, folder: Path) -> list[str]:
    """A course's exercise ids as students see them: those of ``order``, then the others as they came.

    Raises:
        SpecError: for an id in ``order`` that no exercise has.
    """
    for index, name in enumerate(settings.order):
        if name not in ids:
            document = read_yaml(folder / FILE, settings=True)
            what = f"no exercise {name[:60]!r}; there are {', '.join(ids)}"
            raise document.error(what, ("order", index))
    return [*settings.order, *(name for name in ids if name not in settings.order)]


def _groups(document: Document, folder: Path, spec: SettingsSpec) -> dict[str, tuple[str, ...]]:
    """The groups of either file; nobody can share two grades."""
    listed: list[tuple[Member, Document, tuple[Key, ...]]] = [
        (Member(group=group, name=name), document, ("groups", group, index))
        for group, members in spec.groups.items()
        for index, name in enumerate(members)
    ]
    path = folder / "groups.csv"
    rows = Document(path, None, {})
    for line, member in read_groups(path):
        if spec.groups:
            raise SpecError(f"{FILE} has `groups` too; keep one of the two", path=path)
        rows.lines[line,] = line
        listed.append((member, rows, (line,)))
    groups: dict[str, tuple[str, ...]] = {}
    seen: dict[str, str] = {}
    for member, place, where in listed:
        if member.name in seen:
            what = f"{member.name[:60]!r} is a member of {seen[member.name][:60]!r} already; keep one"
            raise place.error(what, where)
        seen[member.name] = member.group
        groups[member.group] = (*groups.get(member.group, ()), member.name)
    return groups


def _validated(document: Document) -> SettingsSpec:
    if not isinstance(document.data, dict):
        raise document.error("the course's settings are a mapping such as `due: …`; see docs/course-rules.md")
    return typed(document, (), document.data, SettingsSpec)
