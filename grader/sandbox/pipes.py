"""Whole contents through descriptors, for both ends of a sandbox: the parent's and the child's."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Final

MAX_MESSAGE: Final = 1 << 16
"""Bytes of one message between a parent and its zygote."""


def write_all(descriptor: int, content: bytes, write: Callable[[int, memoryview], int] = os.write) -> None:
    """Write ``content`` to its end, however little of it the descriptor takes at a time.

    Args:
        write: found when this module is read, so that a submission which replaces ``os.write`` still replies.

    Raises:
        OSError: where nobody reads any more, or there is no room.
    """
    view = memoryview(content)
    while view:
        view = view[write(descriptor, view) :]


def read_all(descriptor: int) -> bytes:
    """All that a file holds, wherever its descriptor stands in it."""
    return os.pread(descriptor, os.fstat(descriptor).st_size, 0)
