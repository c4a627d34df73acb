"""Layer: resource limits. Denies: memory, CPU, files and descriptors beyond what an exercise needs.

Memory is limited by ``RLIMIT_DATA``, counted from what the zygote itself has mapped: private
writable memory, the kind that allocations are made of. An address-space limit would count torch's
libraries and the reservations of BLAS, and break both. Shared memory, which ``RLIMIT_DATA`` does
not count, is refused by the seccomp layer.
"""

from __future__ import annotations

import os
import resource
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """What one child may use.

    Attributes:
        memory_bytes: growth of private memory beyond the zygote's own.
        cpu_seconds: of all threads together; a backstop, the parent keeps the wall clock.
        scratch_bytes: all files in the scratch folder together.
        output_bytes: everything written to the result pipe.
        descriptors, threads: at one time.
    """

    memory_bytes: int = 1 << 30
    cpu_seconds: int = 600
    scratch_bytes: int = 64 << 20
    output_bytes: int = 32 << 20
    descriptors: int = 64
    threads: int = 64


def mapped_data_bytes(proc: int) -> int:
    """Private writable memory of this process as the kernel counts it for ``RLIMIT_DATA``."""
    descriptor = os.open("self/statm", os.O_RDONLY | os.O_CLOEXEC, dir_fd=proc)
    try:
        pages = int(os.read(descriptor, 256).split()[5])
    finally:
        os.close(descriptor)
    return pages * resource.getpagesize()


def impose(limits: Limits, baseline_bytes: int) -> None:
    """Set soft and hard limits alike: without capabilities there is no way back up."""
    data = baseline_bytes + limits.memory_bytes
    for kind, value in (
        (resource.RLIMIT_DATA, data),
        (resource.RLIMIT_CPU, limits.cpu_seconds),
        (resource.RLIMIT_FSIZE, limits.scratch_bytes),
        (resource.RLIMIT_NOFILE, limits.descriptors),
        (resource.RLIMIT_NPROC, limits.threads),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MEMLOCK, 0),
        (resource.RLIMIT_MSGQUEUE, 0),
        (resource.RLIMIT_RTPRIO, 0),
        (resource.RLIMIT_NICE, 0),
    ):
        resource.setrlimit(kind, (value, value))
