"""What a course's groups share, as outputs are told of it: plain names and ids, no files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """Somebody without a hand-in who has the grade of their group's.

    Attributes:
        name: what the course calls them: a name or an id.
        names, ids: what else the roster has of them.
        folder: of the report of the hand-in that counts for the group.
        excused: whether no score counts for them.
    """

    name: str
    folder: str
    names: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    excused: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Shares:
    """All of a run.

    Attributes:
        groups: by a report's folder, the group whose members share its grade.
        members: who has a grade without a hand-in.
    """

    groups: Mapping[str, str] = field(default_factory=dict)
    members: tuple[Share, ...] = ()


NO_SHARES: Final = Shares()
