"""The Linux system calls that Python 3.11 does not wrap, as functions that raise OSError.

Numbers and structures are the kernel's public interface (``linux/*.h``, man pages of section 2).
"""

from __future__ import annotations

import ctypes
import os
import platform
from typing import Final

CLONE_NEWNS: Final = 0x0002_0000
CLONE_NEWCGROUP: Final = 0x0200_0000
CLONE_NEWUTS: Final = 0x0400_0000
CLONE_NEWIPC: Final = 0x0800_0000
CLONE_NEWUSER: Final = 0x1000_0000
CLONE_NEWPID: Final = 0x2000_0000
CLONE_NEWNET: Final = 0x4000_0000

MS_RDONLY: Final = 1
MS_NOSUID: Final = 2
MS_NODEV: Final = 4
MS_NOEXEC: Final = 8
MS_REMOUNT: Final = 32
MS_BIND: Final = 4096
MS_REC: Final = 16384
MS_PRIVATE: Final = 1 << 18
MNT_DETACH: Final = 2

MOUNT_ATTR_RDONLY: Final = 1
MOUNT_ATTR_NOSUID: Final = 2
MOUNT_ATTR_NODEV: Final = 4
AT_RECURSIVE: Final = 0x8000

HUGE_PAGE: Final = 2 << 20
MADV_HUGEPAGE: Final = 14
MADV_COLLAPSE: Final = 25

PR_SET_PDEATHSIG: Final = 1
PR_SET_DUMPABLE: Final = 4
PR_SET_NO_NEW_PRIVS: Final = 38
PR_CAP_AMBIENT: Final = 47
PR_CAP_AMBIENT_CLEAR_ALL: Final = 4

# The same numbers on every architecture: these calls came after the tables were unified.
SYS_MOUNT_SETATTR: Final = 442
SYS_LANDLOCK_CREATE_RULESET: Final = 444
SYS_LANDLOCK_ADD_RULE: Final = 445
SYS_LANDLOCK_RESTRICT_SELF: Final = 446
SYS_PIVOT_ROOT: Final = {"x86_64": 155, "aarch64": 41}.get(platform.machine(), -1)
SYS_SECCOMP: Final = {"x86_64": 317, "aarch64": 277}.get(platform.machine(), -1)
SYS_CAPSET: Final = {"x86_64": 126, "aarch64": 91}.get(platform.machine(), -1)

# The process itself: libc is already loaded, and no library is searched for.
_libc: Final = ctypes.CDLL(None, use_errno=True)
_libc.syscall.restype = ctypes.c_long


def syscall(number: int, *arguments: object) -> int:
    """A raw system call; integers are passed as longs.

    Raises:
        OSError: with the kernel's errno.
    """
    longs = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    return _checked(_libc.syscall(ctypes.c_long(number), *longs), f"syscall {number}")


def unshare(flags: int) -> None:
    _checked(_libc.unshare(ctypes.c_int(flags)), "unshare")


def setns(descriptor: int, kind: int) -> None:
    _checked(_libc.setns(ctypes.c_int(descriptor), ctypes.c_int(kind)), "setns")


def mount(source: str, target: str, kind: str, flags: int, options: str = "") -> None:
    result = _libc.mount(
        source.encode(), os.fsencode(target), kind.encode(), ctypes.c_ulong(flags), options.encode() or None
    )
    _checked(result, f"mount {target}")


def bind(source: str, target: str) -> None:
    """Make ``source``, with what is mounted below it, appear at ``target``."""
    result = _libc.mount(os.fsencode(source), os.fsencode(target), None, ctypes.c_ulong(MS_BIND | MS_REC), None)
    _checked(result, f"bind {source}")


def unmount(target: str) -> None:
    _checked(_libc.umount2(os.fsencode(target), ctypes.c_int(MNT_DETACH)), f"umount {target}")


class _MountAttributes(ctypes.Structure):
    _fields_ = [(name, ctypes.c_uint64) for name in ("attr_set", "attr_clr", "propagation", "userns_fd")]


def make_read_only(target: str, *, devices: bool = False) -> None:
    """Read-only, no set-uid, and unless ``devices`` none: for ``target`` and every mount below it."""
    wanted = _MountAttributes(attr_set=MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | (0 if devices else MOUNT_ATTR_NODEV))
    syscall(SYS_MOUNT_SETATTR, -100, os.fsencode(target), AT_RECURSIVE, ctypes.byref(wanted), ctypes.sizeof(wanted))


def pivot_root(new_root: str, put_old: str) -> None:
    syscall(SYS_PIVOT_ROOT, os.fsencode(new_root), os.fsencode(put_old))


def collapse(start: int, end: int) -> None:
    """Put the whole huge pages between two addresses into huge pages, as far as the kernel will."""
    first, last = -(-start // HUGE_PAGE) * HUGE_PAGE, end // HUGE_PAGE * HUGE_PAGE
    for address in range(first, last, HUGE_PAGE):
        # Advice: an errno here means only that this page stays as it is.
        _libc.madvise(ctypes.c_void_p(address), ctypes.c_size_t(HUGE_PAGE), MADV_HUGEPAGE)
        _libc.madvise(ctypes.c_void_p(address), ctypes.c_size_t(HUGE_PAGE), MADV_COLLAPSE)


def sethostname(name: bytes) -> None:
    _checked(_libc.sethostname(name, ctypes.c_size_t(len(name))), "sethostname")


def prctl(option: int, value: int = 0) -> None:
    # Five longs, always: the kernel rejects some options when the unused ones are not zero.
    arguments = [ctypes.c_ulong(a) for a in (value, 0, 0, 0)]
    _checked(_libc.prctl(ctypes.c_int(option), *arguments), f"prctl {option}")


def _checked(result: int, what: str) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return int(result)
