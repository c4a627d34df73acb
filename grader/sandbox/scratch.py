"""Scratch folders where there is no mount namespace: a plain folder per zygote, emptied after each child.

With a mount namespace the scratch is a tmpfs that vanishes with its child (``rootfs``); this is for
hosts without. The limit on file size then holds for each file, not for all of them together.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import Final

from grader.sandbox import identity

_PREFIX: Final = "grader-scratch-"
_PLACE: Final = "/tmp"  # noqa: S108  # mkdtemp makes a folder that is nobody else's


def make(slot: int, owner: int, *, own_uid: bool) -> str:
    """A folder that only the slot's children can enter, below the system's folder for temporary files.

    Args:
        owner: the grader's process id; it is part of the name, so that the folder can be told from other graders'.
    """
    folder = tempfile.mkdtemp(prefix=f"{_PREFIX}{owner}-", dir=_PLACE)
    if own_uid:
        os.chown(folder, identity.uid_of(slot), identity.uid_of(slot))
    return folder


def enter(folder: str) -> None:
    """Make the scratch folder the current one, and the home of everything temporary."""
    os.chdir(folder)
    tempfile.tempdir = folder
    os.environ["HOME"] = os.environ["TMPDIR"] = folder


def clear(folder: str) -> None:
    """Remove what a child left, whatever its names and rights; links are removed, not followed."""
    # The folder belongs to the child, who may have closed it to its successor.
    os.chmod(folder, 0o700)
    with os.scandir(folder) as entries:
        for entry in list(entries):
            if entry.is_dir(follow_symlinks=False):
                _unlock(Path(entry.path))
                shutil.rmtree(entry.path, ignore_errors=True)
            else:
                os.unlink(entry.path)


def remove(folder: str) -> None:
    """Remove the folder itself."""
    clear(folder)
    os.rmdir(folder)


def _unlock(folder: Path) -> None:
    """Folders that a child made unreadable are still ours to remove."""
    folder.chmod(0o700)
    for path, names, _ in os.walk(folder):
        for name in names:
            inner = Path(path, name)
            if not inner.is_symlink():
                inner.chmod(0o700)
