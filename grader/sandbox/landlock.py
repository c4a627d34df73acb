"""Layer: Landlock. Denies: files beyond the interpreter's and the scratch folder, TCP, outside signals.

The rules are the same as the mount namespace's, kept by another part of the kernel: either one
alone holds. The ruleset is made once, in the zygote; a child only puts it on itself.
"""

from __future__ import annotations

import ctypes
import os
import stat
from collections.abc import Iterable
from typing import Final

from grader.sandbox import linux

EXECUTE: Final = 1 << 0
WRITE_FILE: Final = 1 << 1
READ_FILE: Final = 1 << 2
READ_DIR: Final = 1 << 3
REMOVE_DIR: Final = 1 << 4
REMOVE_FILE: Final = 1 << 5
MAKE_DIR: Final = 1 << 7
MAKE_REG: Final = 1 << 8
REFER: Final = 1 << 13
TRUNCATE: Final = 1 << 14
# How many file rights each version of the interface knows.
_FILE_RIGHTS_BY_ABI: Final = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
_TCP: Final = 0b11
_SCOPES: Final = 0b11

READ: Final = READ_FILE | READ_DIR
# No symlinks, sockets, FIFOs or devices, and nothing that can be executed.
READ_WRITE: Final = READ | WRITE_FILE | TRUNCATE | REMOVE_DIR | REMOVE_FILE | MAKE_DIR | MAKE_REG | REFER
_FILE_ONLY: Final = READ_FILE | WRITE_FILE | EXECUTE | TRUNCATE

_CREATE_VERSION: Final = 1
_RULE_PATH_BENEATH: Final = 1


class _Ruleset(ctypes.Structure):
    _fields_ = [(name, ctypes.c_uint64) for name in ("handled_access_fs", "handled_access_net", "scoped")]


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = [("allowed_access", ctypes.c_uint64), ("parent_fd", ctypes.c_int32)]


def abi_version() -> int:
    """The kernel's Landlock version, 0 where it has none or it is switched off."""
    try:
        return linux.syscall(linux.SYS_LANDLOCK_CREATE_RULESET, None, 0, _CREATE_VERSION)
    except OSError:
        return 0


def make_ruleset(readable: Iterable[str], listable: Iterable[str], writable: Iterable[str]) -> int:
    """A ruleset descriptor that allows reading and writing beneath some paths and nothing else.

    Args:
        readable: files and folders; below them, reading only.
        listable: folders below which names, but no contents, may be read.
        writable: folders; below them (what is mounted there later included) regular files and
            folders may be made, changed and removed. A file among them may be written.

    Raises:
        OSError: where the kernel has no Landlock.
    """
    abi = abi_version()
    if abi < 1:
        raise OSError("this kernel offers no Landlock")
    handled = (1 << _FILE_RIGHTS_BY_ABI[min(abi, 5)]) - 1
    attributes = _Ruleset(
        handled_access_fs=handled, handled_access_net=_TCP if abi >= 4 else 0, scoped=_SCOPES if abi >= 6 else 0
    )
    # An older kernel refuses a structure larger than the one it knows.
    size = 24 if abi >= 6 else 16 if abi >= 4 else 8
    ruleset = linux.syscall(linux.SYS_LANDLOCK_CREATE_RULESET, ctypes.byref(attributes), size, 0)
    for rights, paths in ((READ, readable), (READ_DIR, listable), (READ_WRITE, writable)):
        for path in paths:
            _allow(ruleset, path, rights & handled)
    return ruleset


def restrict_self(ruleset: int) -> None:
    """Put the ruleset on this process for good; needs no_new_privs."""
    linux.syscall(linux.SYS_LANDLOCK_RESTRICT_SELF, ruleset, 0)


def _allow(ruleset: int, path: str, rights: int) -> None:
    descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
            rights &= _FILE_ONLY
        rule = _PathBeneath(allowed_access=rights, parent_fd=descriptor)
        linux.syscall(linux.SYS_LANDLOCK_ADD_RULE, ruleset, _RULE_PATH_BENEATH, ctypes.byref(rule), 0)
    finally:
        os.close(descriptor)
