"""Layer: resource limits. Denies: memory, CPU, files and descriptors beyond what an exercise needs.

Memory is limited by ``RLIMIT_DATA``, counted from what the zygote itself has mapped: private
writable memory, the kind that allocations are made of. A limit on address space as such would count
torch's libraries and the reservations of BLAS, and break both; one far above the zygote's own size
is only a backstop against memory that is made read-only once it is filled, which ``RLIMIT_DATA``
stops counting. Shared memory is refused by the seccomp layer.
"""

from __future__ import annotations

import os
import resource
from dataclasses import dataclass
from typing import Final, NamedTuple

# Libraries loaded late, threads' stacks and reservations that are never used.
_ADDRESS_SPACE_SLACK_BYTES: Final = 2 << 30


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """What one child may use.

    Attributes:
        memory_bytes: growth of private memory beyond the zygote's own.
        cpu_seconds: of all threads together; a backstop, the parent keeps the wall clock.
        scratch_bytes: all files in the scratch folder together.
        output_bytes: everything written to the result pipe.
        descriptors: open at one time.
        threads: at one time, where the kernel can count them (see :func:`impose`).
    """

    memory_bytes: int = 1 << 30
    cpu_seconds: int = 600
    scratch_bytes: int = 64 << 20
    output_bytes: int = 32 << 20
    descriptors: int = 64
    threads: int = 64


class Mapped(NamedTuple):
    """This process's memory, as the kernel counts it for two of its limits."""

    address_space_bytes: int
    data_bytes: int


def mapped(proc: int) -> Mapped:
    """What this process has mapped by now, private writable memory (data) and all of it."""
    descriptor = os.open("self/statm", os.O_RDONLY | os.O_CLOEXEC, dir_fd=proc)
    try:
        pages = os.read(descriptor, 256).split()
    finally:
        os.close(descriptor)
    return Mapped(int(pages[0]) * resource.getpagesize(), int(pages[5]) * resource.getpagesize())


def be_first_to_go(proc: int) -> None:
    """Where the whole machine runs out of memory, this process is ended before any that belongs to somebody."""
    descriptor = os.open("self/oom_score_adj", os.O_WRONLY | os.O_CLOEXEC, dir_fd=proc)
    try:
        os.write(descriptor, b"1000")
    finally:
        os.close(descriptor)


def impose(limits: Limits, baseline: Mapped, *, own_user: bool) -> None:
    """Set soft and hard limits alike: without capabilities there is no way back up.

    Args:
        own_user: whether nobody else's processes run as this one's user. The kernel counts threads by user, and
            the desktop of whoever grades has more of them than a submission may: there, memory alone limits
            threads, by their stacks.

    Raises:
        OSError: where the host's own limits are lower; a submission must not pay for that.
    """
    data = baseline.data_bytes + limits.memory_bytes
    address_space = baseline.address_space_bytes + limits.memory_bytes + _ADDRESS_SPACE_SLACK_BYTES
    wanted = {
        "RLIMIT_DATA": data,
        "RLIMIT_AS": address_space,
        "RLIMIT_CPU": limits.cpu_seconds,
        "RLIMIT_FSIZE": limits.scratch_bytes,
        "RLIMIT_NOFILE": limits.descriptors,
        "RLIMIT_CORE": 0,
        "RLIMIT_MEMLOCK": 0,
        "RLIMIT_MSGQUEUE": 0,
        "RLIMIT_RTPRIO": 0,
        "RLIMIT_NICE": 0,
    }
    if own_user:
        wanted["RLIMIT_NPROC"] = limits.threads
    for name, value in wanted.items():
        kind = getattr(resource, name)
        try:
            resource.setrlimit(kind, (value, value))
        except ValueError as error:
            highest = resource.getrlimit(kind)[1]
            raise OSError(
                f"{name} should be {value}, and this host lets its users have {highest} at most; raise that (ulimit -H)"
            ) from error
