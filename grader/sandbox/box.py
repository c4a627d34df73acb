"""The security policy: what stands between a submission and this machine, in the order it goes up."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from grader.sandbox import identity, landlock, limits, namespaces, rootfs, scratch, seccomp
from grader.sandbox.layers import Layers

RESULT_PIPE: Final = 3
GATE: Final = 4
GIFT: Final = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    """What a child needs to close itself in, made ready by the zygote.

    Attributes:
        layers: what this host offers; the rest is left out.
        slot: a number that no other living zygote has; it picks the uid.
        proc: descriptor of a mounted procfs.
        null: descriptor of /dev/null, open for reading and writing.
        baseline: the zygote's own memory.
        folder: where submissions' files go.
        ruleset: descriptor of the Landlock ruleset, or None.
        program: the seccomp filter, or None.
    """

    layers: Layers
    slot: int
    proc: int
    null: int
    baseline: limits.Mapped
    folder: str
    ruleset: int | None
    program: bytes | None


def enter(box: Box, limit: limits.Limits, pipes: Sequence[int]) -> None:
    """Close the calling process in. After this it may run anything.

    Args:
        pipes: descriptors that stay open, as :data:`RESULT_PIPE` and the numbers after it.

    Raises:
        OSError: where a layer cannot be put up; the caller must then end the process.
    """
    limits.be_first_to_go(box.proc)
    if box.layers.user_namespace:
        _drop_uid(box)
        namespaces.leave_host(box.proc, user=True)
        rootfs.mount_scratch(limit.scratch_bytes)
    elif box.layers.namespaces:
        # Without a user namespace it takes root's rights to leave, so they are dropped after it.
        namespaces.leave_host(box.proc, user=False)
        rootfs.mount_scratch(limit.scratch_bytes, owner=identity.uid_of(box.slot))
        _drop_uid(box)
    else:
        scratch.enter(box.folder)
        _drop_uid(box)
    identity.die_with_parent()
    limits.impose(limit, box.baseline, own_user=box.layers.own_uid or box.layers.user_namespace)
    identity.renounce_capabilities()
    if box.ruleset is not None:
        landlock.restrict_self(box.ruleset)
    close_all_but(box.null, pipes)
    if box.program is not None:
        seccomp.install(box.program)


def close_all_but(null: int, pipes: Sequence[int]) -> None:
    """Leave open: null as stdin, stdout and stderr, and the pipes from :data:`RESULT_PIPE` on."""
    # Out of the way first: one's number may be another's place.
    apart = [fcntl.fcntl(pipe, fcntl.F_DUPFD, RESULT_PIPE + len(pipes)) for pipe in pipes]
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    for place, pipe in enumerate(apart, RESULT_PIPE):
        os.dup2(pipe, place)
    os.closerange(RESULT_PIPE + len(pipes), 1 << 16)


def _drop_uid(box: Box) -> None:
    if box.layers.own_uid:
        identity.drop_to_own_uid(box.slot)
