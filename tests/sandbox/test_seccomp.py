"""The seccomp program, walked through by a small interpreter: what it says to each call and argument."""

from __future__ import annotations

import errno
import platform
import struct
from typing import Final

import pytest

from grader.sandbox import seccomp

pytestmark = pytest.mark.skipif(platform.machine() != "x86_64", reason="the numbers here are those of x86-64")

_ARCH: Final = 0xC000_003E
_I386: Final = 0x4000_0003
_ALLOW: Final = 0x7FFF_0000
_KILL: Final = 0x8000_0000
_ERRNO: Final = 0x0005_0000
_PID: Final = 1


def verdict(number: int, *arguments: int, arch: int = _ARCH) -> str | int:
    """``allow``, ``kill`` or the errno that the program gives to a call."""
    padded = (*arguments, *[0] * (6 - len(arguments)))
    call = struct.pack("<iIQ6Q", number if number < 2**31 else number - 2**32, arch, 0, *padded)
    program = list(struct.iter_unpack("=HBBI", seccomp._for_pid(seccomp.build_program(relabelling=True), _PID)))
    accumulator = at = 0
    while True:
        code, yes, no, value = program[at]
        at += 1
        if code == 0x20:
            (accumulator,) = struct.unpack_from("<I", call, value)
        elif code == 0x54:
            accumulator &= value
        elif code == 0x05:
            at += value
        elif code == 0x15:
            at += yes if accumulator == value else no
        elif code == 0x35:
            at += yes if accumulator >= value else no
        elif code == 0x06:
            names: dict[int, str | int] = {_ALLOW: "allow", _KILL: "kill"}
            return names[value] if value in names else value - _ERRNO
        else:
            raise AssertionError(f"instruction {code:#x} at {at - 1}")


def test_every_jump_stays_inside() -> None:
    """The program is short enough for the kernel, every path through it ends, and each number has an answer."""
    program = list(struct.iter_unpack("=HBBI", seccomp._for_pid(seccomp.build_program(relabelling=True), _PID)))
    assert len(program) <= 4096
    for at, (code, yes, no, value) in enumerate(program):
        steps = {0x15: (yes, no), 0x35: (yes, no), 0x05: (value,)}.get(code, (0,) if code != 0x06 else ())
        assert all(at + 1 + step < len(program) for step in steps)
    assert {"allow", errno.EPERM, errno.ENOSYS, errno.ENOTTY} >= {verdict(number) for number in range(600)}


def test_exactly_the_listed_calls_are_allowed() -> None:
    """Of calls without special rules, those in the table pass and all others are EPERM."""
    special = {56, 435, 9, 16, 72, 157, 302, 62, 234}
    listed = {numbers[0] for numbers in seccomp._ALLOWED.values() if numbers[0] >= 0}
    allowed = {number for number in range(600) if verdict(number) == "allow"} - special
    assert listed == allowed
    assert {errno.EPERM} == {verdict(number) for number in set(range(600)) - listed - special}


@pytest.mark.parametrize("number", [0, 1, 59, 231, 2**30 - 1])
def test_other_architectures_are_ended(number: int) -> None:
    """A call by a 32-bit program's table ends the process, whatever its number."""
    assert "kill" == verdict(number, arch=_I386)
    assert "kill" == verdict(number, arch=0)


@pytest.mark.parametrize("number", [0x4000_0000, 0x4000_0001, 0x4000_003B, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF])
def test_x32_is_ended(number: int) -> None:
    """A number with the x32 bit, or above it, ends the process."""
    assert "kill" == verdict(number)


@pytest.mark.parametrize(
    ("number", "arguments", "expected"),
    [
        # clone: threads only
        (56, (0x003D_0F00,), "allow"),
        (56, (0x0001_0000,), "allow"),
        (56, (17,), errno.EPERM),
        (56, (0,), errno.EPERM),
        (56, (0x1000_0011,), errno.EPERM),
        (56, (0x1_0000_0000_0000,), errno.EPERM),
        (435, (0, 88), errno.ENOSYS),
        # mmap: no shared anonymous memory
        (9, (0, 4096, 3, 0x22), "allow"),
        (9, (0, 4096, 3, 0x01), "allow"),
        (9, (0, 4096, 3, 0x02), "allow"),
        (9, (0, 4096, 3, 0x21), errno.EPERM),
        (9, (0, 4096, 3, 0x23), errno.EPERM),
        (9, (0, 4096, 3, 0x4021), errno.EPERM),
        (9, (0, 4096, 3, 0x1_0000_0021), errno.EPERM),
        # ioctl: asking a terminal or a pipe, nothing else
        (16, (1, 0x5401), "allow"),
        (16, (1, 0x5413), "allow"),
        (16, (1, 0x541B), "allow"),
        (16, (1, 0x5421), "allow"),
        (16, (1, 0x5450), "allow"),
        (16, (1, 0x5451), "allow"),
        (16, (1, 0x5412), errno.ENOTTY),
        (16, (1, 0), errno.ENOTTY),
        (16, (0x5401, 0x5412), errno.ENOTTY),
        (16, (1, 0x5400), errno.ENOTTY),
        (16, (1, 0x5402), errno.ENOTTY),
        # fcntl: duplicates, flags and locks; not who is signalled, or with what
        (72, (3, 0), "allow"),
        (72, (3, 2, 1), "allow"),
        (72, (3, 4, 0x2000), "allow"),
        (72, (3, 6, 0x1234), "allow"),
        (72, (3, 37, 0x1234), "allow"),
        (72, (3, 1030, 5), "allow"),
        (72, (3, 1032), "allow"),
        (72, (3, 8, _PID), errno.EPERM),
        (72, (3, 10, 9), errno.EPERM),
        (72, (3, 15, 0x1234), errno.EPERM),
        (72, (3, 1024, 1), errno.EPERM),
        (72, (3, 1026, 1), errno.EPERM),
        (72, (3, 1031, 1 << 20), errno.EPERM),
        (72, (3, 1033, 1), errno.EPERM),
        # prctl: names, and whether one is dumpable
        (157, (15,), "allow"),
        (157, (16,), "allow"),
        (157, (3,), "allow"),
        (157, (4, 1), errno.EPERM),
        (157, (1, 0), errno.EPERM),
        (157, (22, 2), errno.EPERM),
        (157, (38, 1), errno.EPERM),
        (157, (47, 2), errno.EPERM),
        # prlimit64: one's own may be read, and the one on memory set
        (302, (0, 7, 0, 0x1234), "allow"),
        (302, (0, 2, 0x1234, 0), "allow"),
        (302, (0, 7, 0x1234, 0), errno.EPERM),
        (302, (0, 0, 0x1234, 0), errno.EPERM),
        (302, (0, 7, 0x1_0000_0000, 0), errno.EPERM),
        (302, (_PID, 2, 0x1234, 0), errno.EPERM),
        (302, (_PID, 7, 0x1234, 0), errno.EPERM),
        (302, (7, 7, 0, 0x1234), errno.EPERM),
        # kill, tgkill: oneself, but for SIGKILL, which says that somebody outside ended the process
        (62, (_PID, 15), "allow"),
        (62, (_PID, 0), "allow"),
        (62, (_PID, 9), errno.EPERM),
        (62, (2, 15), errno.EPERM),
        (62, (2, 9), errno.EPERM),
        (62, (0, 9), errno.EPERM),
        (62, (0xFFFF_FFFF, 9), errno.EPERM),
        (62, (0xFFFF_FFFF_FFFF_FFFF, 9), errno.EPERM),
        (234, (_PID, 5, 11), "allow"),
        (234, (_PID, 5, 9), errno.EPERM),
        (234, (7, 7, 9), errno.EPERM),
    ],
)
def test_arguments_decide(number: int, arguments: tuple[int, ...], expected: str | int) -> None:
    """The calls with special rules pass with harmless arguments only, whatever the others are."""
    assert expected == verdict(number, *arguments)


def test_architecture_is_supported() -> None:
    """This machine has a table."""
    assert seccomp.supported()
