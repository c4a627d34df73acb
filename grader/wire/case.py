"""The frame in which a child tells of one call: the names of its fields, for both ends.

On the wire it is a list in this order, behind its kind. Fields at the end that hold nothing are left out, which
they are in most exercises. Nothing here is believed: :mod:`grader.wire.observation` looks at each field.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from grader.wire.shape import Malformed

KIND: Final = "case"
MAX_FRAMES: Final = 12
"""Of a traceback, the innermost."""


class CaseFrame(NamedTuple):
    """One call. Claims, all of them.

    ``losses`` and ``watched`` are there only where the exercise asks for them.
    """

    run: Any
    number: Any
    roots: Any
    raised: Any
    engine_runs: Any
    forward_ad_uses: Any
    gradients: Any
    graphs: Any
    stdout: Any
    stdout_truncated: Any
    warnings: Any
    losses: Any = None
    watched: Any = None

    def message(self) -> list[Any]:
        """The frame as it is sent."""
        last = len(self)
        while last > _NEEDED and self[last - 1] is None:
            last -= 1
        return [KIND, *self[:last]]

    @classmethod
    def of(cls, message: Sequence[Any]) -> CaseFrame:
        """The fields of a frame that came.

        Raises:
            Malformed: for another kind of frame, or another number of fields.
        """
        if not _NEEDED < len(message) <= len(cls._fields) + 1 or message[0] != KIND:
            raise Malformed(f"{len(message)} fields in a case")
        return cls(*message[1:])


_NEEDED: Final = len(CaseFrame._fields) - len(CaseFrame._field_defaults)
