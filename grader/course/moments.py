"""Moments and spans as people write them in a course's files. Pure; trusts nothing but the zone database."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

EXAMPLE: Final = "2026-03-01T23:59+01:00 or 2026-03-01 23:59 Europe/Berlin"

_ZONE: Final = re.compile(r"(?P<moment>.*\d)\s+(?P<zone>[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*)")
_SPAN: Final = re.compile(r"(?:(?P<days>\d{1,4})d)?(?:(?P<hours>\d{1,5})h)?(?:(?P<minutes>\d{1,6})m)?")


def parse_moment(text: str, zone: tzinfo | None = None) -> datetime:
    """A date and time, ISO 8601, with an offset or followed by a zone's name; always aware.

    Args:
        zone: taken where the text tells none. What the clock shows twice there, in autumn, is the earlier one.

    Raises:
        ValueError: with the value and a form that is understood.
    """
    text = text.strip()
    named = _ZONE.fullmatch(text)
    if named:
        text, zone = named["moment"].strip(), _zone(named["zone"])
    wrong = f"{text[:60]!r} is no date with a time; write one like {EXAMPLE}"
    if len(text) < len("2026-03-01 23"):
        raise ValueError(wrong)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError(wrong) from error
    if moment.tzinfo is not None:
        if named:
            raise ValueError(f"{text[:60]!r} has an offset and is followed by a zone; keep one of them")
    elif zone is None:
        raise ValueError(f"{text[:60]!r} does not say in which time zone; write it like {EXAMPLE}")
    else:
        moment = moment.replace(tzinfo=zone)
    if not 1970 < moment.year < 9000:
        raise ValueError(f"{text[:60]!r} is in the year {moment.year}; correct it")
    return moment


def parse_span(text: object) -> timedelta:
    """``15m``, ``2h``, ``1d``, ``1h30m``.

    Raises:
        ValueError: as :func:`parse_moment`.
    """
    match = _SPAN.fullmatch(text.strip()) if isinstance(text, str) else None
    if match is None or not any(match.groups()):
        raise ValueError(f"{str(text)[:60]!r} is no span of time; write one like 15m, 2h or 1d")
    return timedelta(**{unit: int(count) for unit, count in match.groupdict().items() if count})


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    # An unknown name is a KeyError; a name of a folder of zones, or one that is no file's name, is another.
    except (KeyError, OSError, ValueError) as error:
        raise ValueError(f"the time zone {name[:60]!r} is not known; write one like Europe/Berlin or UTC") from error
