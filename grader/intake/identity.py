"""Who handed in, as the LMS that the download came from has it.

Read from the names of files and folders, which a student may have chosen in part: data to match and
to show, never a path, and never proof of who somebody is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Identity:
    """One student or group of a download.

    Attributes:
        lms: whose download it was: ``canvas``, ``moodle``, ``brightspace`` or ``blackboard``.
        display: the name as the LMS has it in the download, such as ``Alice Stu`` (Canvas: ``stualice``).
        ids: what the LMS's own gradebook is matched by, under the LMS's own words. A key that the
            download does not tell is missing.

            - canvas: ``user_id``, ``attachment_id`` (of an anonymous download ``user_id`` is the anonymous id)
            - moodle: ``participant``, the number in the folder's name: per assignment, a group's id for teams
            - brightspace: ``person_id``, what the folder's name begins with
            - blackboard: ``username``
        late: whether the LMS marked the hand-in that is graded as late.
        submitted_at: when it was handed in, as ISO 8601 in the LMS's own time zone, or empty.
        attempts: how many hand-ins the download holds; the newest is the one that is graded.
        group: whether the hand-in is a group's rather than one person's.
    """

    lms: str
    display: str
    ids: Mapping[str, str] = field(hash=False)
    late: bool = False
    submitted_at: str = ""
    attempts: int = 1
    group: bool = False
