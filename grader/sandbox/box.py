"""The security policy: what stands between a submission and this machine, in the order it goes up."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Final

from grader.sandbox import identity, landlock, limits, namespaces, rootfs, seccomp

RESULT_PIPE: Final = 3

LAYERS: Final = ("identity", "namespaces", "rootfs", "limits", "landlock", "seccomp")


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    """What a child needs to close itself in, made ready by the zygote.

    Attributes:
        slot: a number that no other living zygote has; it picks the uid.
        proc: descriptor of a mounted procfs.
        ruleset: descriptor of the Landlock ruleset.
        baseline_bytes: the zygote's own private memory.
        program: the seccomp filter.
        null: descriptor of /dev/null, open for reading and writing.
    """

    slot: int
    proc: int
    ruleset: int
    baseline_bytes: int
    program: bytes
    null: int


def enter(box: Box, limit: limits.Limits, result_pipe: int) -> None:
    """Close the calling process in. After this it may run anything.

    Raises:
        OSError: where a layer cannot be put up; the caller must then end the process.
    """
    identity.drop_to_own_uid(box.slot)
    namespaces.leave_host(box.proc)
    identity.hand_over_to_parents_death()
    rootfs.mount_scratch(limit.scratch_bytes)
    limits.impose(limit, box.baseline_bytes)
    identity.renounce_capabilities()
    landlock.restrict_self(box.ruleset)
    close_all_but(box.null, result_pipe)
    seccomp.install(box.program)


def close_all_but(null: int, result_pipe: int) -> None:
    """Leave open: null as stdin, stdout and stderr, and the result pipe as :data:`RESULT_PIPE`."""
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    os.dup2(result_pipe, RESULT_PIPE)
    os.closerange(RESULT_PIPE + 1, 1 << 16)
