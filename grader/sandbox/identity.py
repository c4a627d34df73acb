"""Layer: who the child is. Denies: the rights of the grader's user, every capability, regaining any."""

from __future__ import annotations

import ctypes
import os
import signal
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from grader.sandbox import linux

UIDS: Final = 10_000
# Far above the ranges that distributions give to people, services and containers, so that no file
# on the host belongs to it.
FIRST_SANDBOX_UID: Final = 2_019_000_000

_CAPABILITY_VERSION_3: Final = 0x2008_0522


def uid_of(slot: int) -> int:
    """The uid of a slot; slots start again where the range ends, long after its first user has gone."""
    return FIRST_SANDBOX_UID + slot % UIDS


def closed_folder(places: Iterable[str]) -> str:
    """The first folder on the way to one of ``places`` that a uid owning nothing may not pass, or ''."""
    for place in places:
        for folder in (*reversed(Path(place).parents), Path(place)):
            if folder.is_dir() and not folder.stat().st_mode & stat.S_IXOTH:
                return str(folder)
    return ""


def drop_to_own_uid(slot: int) -> None:
    """As root, become a uid that owns nothing; the second line behind the user namespace.

    Does nothing for an ordinary user, who has no other uid to become.
    """
    if os.geteuid() != 0:
        return
    uid = uid_of(slot)
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)
    # A change of uid makes a process undumpable, and /proc/self/uid_map then belongs to root.
    linux.prctl(linux.PR_SET_DUMPABLE, 1)


def renounce_capabilities() -> None:
    """Give up every capability and, by no_new_privs, any that a later execve could bring."""
    linux.prctl(linux.PR_SET_NO_NEW_PRIVS, 1)
    linux.prctl(linux.PR_CAP_AMBIENT, linux.PR_CAP_AMBIENT_CLEAR_ALL)
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
    empty = (ctypes.c_uint32 * 6)()
    linux.syscall(linux.SYS_CAPSET, ctypes.byref(header), ctypes.byref(empty))
    # Undumpable: nothing outside may trace it, nothing inside leaves a core file.
    linux.prctl(linux.PR_SET_DUMPABLE, 0)


def die_with_parent() -> None:
    """Die when the zygote dies. A change of identity clears the setting, so this comes after it."""
    linux.prctl(linux.PR_SET_PDEATHSIG, signal.SIGKILL)
