"""A student's own zip inside a submission: its files, as if they lay in a folder of its name.

Its bytes were read within the submission's limits and stay in memory; whatever holds for an archive that the
caller named holds for it too (:mod:`grader.intake.archive`), its files count towards the same limits, and an
archive in it is not opened.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from grader.errors import UsageError
from grader.intake.archive import items_of
from grader.intake.contents import Item, path_fault
from grader.intake.names import quoted
from grader.telling import tell

MAX_ENTRIES: Final = 2_000
"""In all archives of one submission together: what is listed costs time, whether it is read or not."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Inner:
    """An item of the archive, under the path that it has in the submission."""

    path: str
    item: Item

    def take(self, limit_bytes: int) -> bytes | None:
        return self.item.take(limit_bytes)


def entries_in(content: bytes) -> int:
    """At most how many entries an archive lists."""
    return content.count(b"PK\x01\x02")


def inner_items(path: str, content: bytes, notes: list[str]) -> Sequence[Item]:
    """The files of an archive; none and a note where it cannot be read.

    Args:
        path: the archive's, in the submission.
        notes: are added to.
    """
    try:
        found = items_of(content, path, MAX_ENTRIES, notes)
    except UsageError as error:
        notes.append(str(error))
        return ()
    folder = path[:-4]
    items = [_Inner(path=f"{folder}/{item.path}", item=item) for item in found]
    kept = [item for item in items if path_fault(item.path.split("/")) is None]
    if len(kept) < len(items):
        notes.append(
            tell(
                "%(count)d files in %(file)s lie too deep or have too long a path.",
                count=len(items) - len(kept),
                file=quoted(path),
            )
        )
    notes.append(tell("%(file)s is an archive: the files in it are taken as a folder of its name.", file=quoted(path)))
    return kept
