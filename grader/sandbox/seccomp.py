"""Layer: seccomp. Denies: every system call that a computation has no need of.

An allow-list: a call that is not named fails with EPERM, so that Python raises an ordinary
exception which the report can show. Absent, among others: ``execve`` and new processes, sockets,
``mount`` and namespaces, ``ptrace`` and reading other processes, io_uring, bpf, perf, keyrings,
System V and POSIX IPC, memfd and shared anonymous memory (not counted by the memory limit), and
signals to any process but the caller.

Calls of another architecture's table (32-bit, x32) end the process: their numbers mean other calls.
"""

from __future__ import annotations

import ctypes
import os
import platform
import resource
import struct
from collections.abc import Sequence
from typing import Final, NamedTuple

from grader.sandbox import linux

_AUDIT_ARCH: Final = {"x86_64": 0xC000_003E, "aarch64": 0xC000_00B7}
_X32_BIT: Final = 0x4000_0000

_ALLOW: Final = 0x7FFF_0000
_KILL: Final = 0x8000_0000
_EPERM: Final = 0x0005_0001
_ENOSYS: Final = 0x0005_0026
_ENOTTY: Final = 0x0005_0019

# name: (x86_64, aarch64); -1 where the architecture has no such call.
_ALLOWED: Final[dict[str, tuple[int, int]]] = {
    # files, within what Landlock and the mounts leave
    "read": (0, 63),
    "write": (1, 64),
    "open": (2, -1),
    "close": (3, 57),
    "stat": (4, -1),
    "fstat": (5, 80),
    "lstat": (6, -1),
    "poll": (7, -1),
    "lseek": (8, 62),
    "pread64": (17, 67),
    "pwrite64": (18, 68),
    "readv": (19, 65),
    "writev": (20, 66),
    "access": (21, -1),
    "pipe": (22, -1),
    "select": (23, -1),
    "dup": (32, 23),
    "dup2": (33, -1),
    "sendfile": (40, 71),
    "flock": (73, 32),
    "fsync": (74, 82),
    "fdatasync": (75, 83),
    "truncate": (76, 45),
    "ftruncate": (77, 46),
    "getdents": (78, -1),
    "getcwd": (79, 17),
    "chdir": (80, 49),
    "fchdir": (81, 50),
    "rename": (82, -1),
    "mkdir": (83, -1),
    "rmdir": (84, -1),
    "creat": (85, -1),
    "unlink": (87, -1),
    "readlink": (89, -1),
    "chmod": (90, -1),
    "fchmod": (91, 52),
    "umask": (95, 166),
    "statfs": (137, 43),
    "fstatfs": (138, 44),
    "readahead": (187, 213),
    "getdents64": (217, 61),
    "fadvise64": (221, 223),
    "openat": (257, 56),
    "mkdirat": (258, 34),
    "newfstatat": (262, 79),
    "unlinkat": (263, 35),
    "renameat": (264, 38),
    "readlinkat": (267, 78),
    "fchmodat": (268, 53),
    "faccessat": (269, 48),
    "pselect6": (270, 72),
    "ppoll": (271, 73),
    "utimensat": (280, 88),
    "fallocate": (285, 47),
    "eventfd2": (290, 19),
    "epoll_create1": (291, 20),
    "dup3": (292, 24),
    "pipe2": (293, 59),
    "preadv": (295, 69),
    "pwritev": (296, 70),
    "epoll_wait": (232, -1),
    "epoll_ctl": (233, 21),
    "epoll_pwait": (281, 22),
    "renameat2": (316, 276),
    "copy_file_range": (326, 285),
    "statx": (332, 291),
    "close_range": (436, 436),
    "openat2": (437, 437),
    "faccessat2": (439, 439),
    # memory
    "mprotect": (10, 226),
    "munmap": (11, 215),
    "brk": (12, 214),
    "mremap": (25, 216),
    "msync": (26, 227),
    "mincore": (27, 232),
    "madvise": (28, 233),
    # threads and signals of this process
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "sched_yield": (24, 124),
    "pause": (34, -1),
    "exit": (60, 93),
    "wait4": (61, 260),
    "rt_sigpending": (127, 136),
    "rt_sigtimedwait": (128, 137),
    "rt_sigsuspend": (130, 133),
    "sigaltstack": (131, 132),
    "gettid": (186, 178),
    "futex": (202, 98),
    "set_tid_address": (218, 96),
    "restart_syscall": (219, 128),
    "exit_group": (231, 94),
    "waitid": (247, 95),
    "set_robust_list": (273, 99),
    "get_robust_list": (274, 100),
    "membarrier": (324, 283),
    "rseq": (334, 293),
    "futex_waitv": (449, 449),
    # time
    "nanosleep": (35, 101),
    "getitimer": (36, 102),
    "alarm": (37, -1),
    "setitimer": (38, 103),
    "gettimeofday": (96, 169),
    "times": (100, 153),
    "time": (201, -1),
    "clock_gettime": (228, 113),
    "clock_getres": (229, 114),
    "clock_nanosleep": (230, 115),
    # looking at oneself
    "getpid": (39, 172),
    "uname": (63, 160),
    "getrlimit": (97, 163),
    "getrusage": (98, 165),
    "sysinfo": (99, 179),
    "getuid": (102, 174),
    "getgid": (104, 176),
    "geteuid": (107, 175),
    "getegid": (108, 177),
    "getppid": (110, 173),
    "getpgrp": (111, -1),
    "getgroups": (115, 158),
    "getresuid": (118, 148),
    "getresgid": (120, 150),
    "getpgid": (121, 155),
    "getsid": (124, 156),
    "capget": (125, 90),
    "sched_getparam": (143, 121),
    "sched_getscheduler": (145, 120),
    "getpriority": (140, 141),
    "sched_getaffinity": (204, 123),
    "getcpu": (309, 168),
    "getrandom": (318, 278),
}
_RELABELLING: Final = {"chmod", "fchmod", "fchmodat", "utimensat"}
_CLONE: Final = (56, 220)
_CLONE3: Final = (435, 435)
_MMAP: Final = (9, 222)
_IOCTL: Final = (16, 29)
_FCNTL: Final = (72, 25)
_PRCTL: Final = (157, 167)
_PRLIMIT: Final = (302, 261)
# kill and tgkill, with the place of the signal among their arguments.
_SIGNAL_SELF: Final = (((62, 129), 1), ((234, 131), 2))
_SIGKILL: Final = 9

_CLONE_THREAD: Final = 0x0001_0000
_MAP_SHARED: Final = 0x01
_MAP_ANONYMOUS: Final = 0x20
_MAP_GROWSDOWN: Final = 0x100
_IOCTLS: Final = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)
_PRCTLS: Final = (15, 16, 3)
# Duplicates, flags, locks, the size of a pipe. Those that say who is signalled, and with what, would be a kill.
_FCNTLS: Final = (0, 1, 2, 3, 4, 5, 6, 7, 36, 37, 38, 1030, 1032)

# Stands in the program for the number of the process that it will be put on; no real one is so high.
_OWN_PID: Final = 0x7FED_C0DE

# Offsets into struct seccomp_data.
_NUMBER: Final = 0
_ARCH: Final = 4
_LOAD: Final = 0x20
_JUMP_EQUAL: Final = 0x15
_JUMP_GREATER_EQUAL: Final = 0x35
_AND: Final = 0x54
_RETURN: Final = 0x06

Instruction = tuple[int, int, int, int]


class _Range(NamedTuple):
    """Calls from ``first`` on do what ``action`` says, up to the next range."""

    first: int
    action: tuple[Instruction, ...]


def supported() -> bool:
    """Whether the tables cover this machine's architecture."""
    return platform.machine() in _AUDIT_ARCH


def build_program(*, relabelling: bool) -> bytes:
    """The filter as an array of ``struct sock_filter``, for :func:`install`.

    Args:
        relabelling: whether files' modes and times may be changed; only where a read-only root keeps
            that from the host's files, since Landlock does not.

    The tests on the call number form a binary tree: the kernel walks it once for every number when
    the filter is installed, and a flat list would cost a millisecond.
    """
    column = 0 if platform.machine() == "x86_64" else 1
    special: dict[int, tuple[Instruction, ...]] = {
        _CLONE[column]: _if_any_bit(0, _CLONE_THREAD, _ALLOW, _EPERM),
        _CLONE3[column]: (_return(_ENOSYS),),
        _MMAP[column]: _unless_uncounted_memory(),
        _FCNTL[column]: _if_argument_in(1, _FCNTLS, _ALLOW, _EPERM),
        _IOCTL[column]: _if_argument_in(1, _IOCTLS, _ALLOW, _ENOTTY),
        _PRCTL[column]: _if_argument_in(0, _PRCTLS, _ALLOW, _EPERM),
        _PRLIMIT[column]: _reading_limits_or_own_memory(),
        **{numbers[column]: _if_own_pid_and_not_kill(index) for numbers, index in _SIGNAL_SELF},
    }
    allowed = [numbers[column] for name, numbers in _ALLOWED.items() if relabelling or name not in _RELABELLING]
    actions: dict[int, tuple[Instruction, ...]] = {number: (_return(_ALLOW),) for number in allowed if number >= 0}
    actions.update(special)
    ranges = [_Range(0, (_return(_EPERM),))]
    for number in sorted(actions):
        for first, action in ((number, actions[number]), (number + 1, (_return(_EPERM),))):
            if ranges[-1].first == first:
                ranges.pop()
            if not ranges or ranges[-1].action != action:
                ranges.append(_Range(first, action))
    program: list[Instruction] = [
        (_LOAD, 0, 0, _ARCH),
        (_JUMP_EQUAL, 1, 0, _AUDIT_ARCH[platform.machine()]),
        _return(_KILL),
        (_LOAD, 0, 0, _NUMBER),
        (_JUMP_GREATER_EQUAL, 0, 1, _X32_BIT),
        _return(_KILL),
        *_tree(ranges),
    ]
    return b"".join(struct.pack("=HBBI", *instruction) for instruction in program)


def install(program: bytes) -> None:
    """Put a filter on this process for good; needs no_new_privs.

    Signals may then go to this process only, by the number that it sees itself under.

    Raises:
        OSError: where the kernel has no seccomp filters.
    """
    linux.syscall(linux.SYS_SECCOMP, 1, 0, ctypes.byref(_Program(_for_pid(program, os.getpid()))))


def _for_pid(program: bytes, pid: int) -> bytes:
    return program.replace(struct.pack("=I", _OWN_PID), struct.pack("=I", pid))


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_void_p)]

    def __init__(self, program: bytes) -> None:
        self._buffer = ctypes.create_string_buffer(program, len(program))
        super().__init__(len(program) // 8, ctypes.addressof(self._buffer))


def _tree(ranges: Sequence[_Range]) -> list[Instruction]:
    if len(ranges) == 1:
        return list(ranges[0].action)
    middle = len(ranges) // 2
    low, high = _tree(ranges[:middle]), _tree(ranges[middle:])
    if len(low) < 256:
        return [(_JUMP_GREATER_EQUAL, len(low), 0, ranges[middle].first), *low, *high]
    # Conditional jumps reach 255 instructions; beyond, an unconditional one does.
    return [(_JUMP_GREATER_EQUAL, 0, 1, ranges[middle].first), (0x05, 0, 0, len(low)), *low, *high]


def _return(action: int) -> Instruction:
    return (_RETURN, 0, 0, action)


def _load_argument(index: int) -> Instruction:
    # The lower half: all that are looked at here are ints to the kernel.
    return (_LOAD, 0, 0, 16 + 8 * index)


def _if_argument_in(index: int, values: Sequence[int], yes: int, no: int) -> tuple[Instruction, ...]:
    tests = [(_JUMP_EQUAL, len(values) - position, 0, value) for position, value in enumerate(values)]
    return (_load_argument(index), *tests, _return(no), _return(yes))


def _if_own_pid_and_not_kill(signal_index: int) -> tuple[Instruction, ...]:
    """A process that SIGKILL ended must have been ended from outside, so it may not send that itself."""
    return (
        _load_argument(0),
        (_JUMP_EQUAL, 0, 2, _OWN_PID),
        _load_argument(signal_index),
        (_JUMP_EQUAL, 0, 1, _SIGKILL),
        _return(_EPERM),
        _return(_ALLOW),
    )


def _if_any_bit(index: int, bits: int, yes: int, no: int) -> tuple[Instruction, ...]:
    return (_load_argument(index), (_AND, 0, 0, bits), (_JUMP_EQUAL, 0, 1, 0), _return(no), _return(yes))


def _reading_limits_or_own_memory() -> tuple[Instruction, ...]:
    """This process's limits may be read, and the one on memory set: each exercise has its own.

    No limit can be raised above the hard one. Lowering another is not allowed, because a process that
    its own limit on processor time kills would look like one killed from outside.
    """
    return (
        _load_argument(0),
        (_JUMP_EQUAL, 0, 6, 0),
        _load_argument(1),
        (_JUMP_EQUAL, 5, 0, resource.RLIMIT_DATA),
        _load_argument(2),
        (_JUMP_EQUAL, 0, 2, 0),
        (_LOAD, 0, 0, 16 + 8 * 2 + 4),
        (_JUMP_EQUAL, 1, 0, 0),
        _return(_EPERM),
        _return(_ALLOW),
    )


def _unless_uncounted_memory() -> tuple[Instruction, ...]:
    """Shared anonymous memory and stacks that grow are not counted by the limit on memory."""
    both = _MAP_SHARED | _MAP_ANONYMOUS
    return (
        _load_argument(3),
        (_AND, 0, 0, _MAP_GROWSDOWN),
        (_JUMP_EQUAL, 0, 3, 0),
        _load_argument(3),
        (_AND, 0, 0, both),
        (_JUMP_EQUAL, 0, 1, both),
        _return(_EPERM),
        _return(_ALLOW),
    )
