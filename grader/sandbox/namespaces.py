"""Layer: namespaces. Denies: seeing other processes, any network, System V IPC, the host's mounts.

The pid namespace has to be asked for by the zygote before it forks (``unshare`` moves only later
children), the others are the child's own first act.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from grader.sandbox import linux

INNER_ID: Final = 1000
_CHILD_NAMESPACES: Final = (
    linux.CLONE_NEWUSER
    | linux.CLONE_NEWNS
    | linux.CLONE_NEWNET
    | linux.CLONE_NEWIPC
    | linux.CLONE_NEWUTS
    | linux.CLONE_NEWCGROUP
)


@contextmanager
def pid_namespace_for_children(own_pid_namespace: int) -> Iterator[None]:
    """Processes forked in this context are process 1 of a new pid namespace.

    Args:
        own_pid_namespace: descriptor of the caller's ``/proc/self/ns/pid``, to return to: a second
            ``unshare`` is only allowed from there.
    """
    linux.unshare(linux.CLONE_NEWPID)
    try:
        yield
    finally:
        linux.setns(own_pid_namespace, linux.CLONE_NEWPID)


def leave_host(proc: int) -> None:
    """Move this process into namespaces of its own.

    Args:
        proc: descriptor of a mounted procfs: the child's own root has none.
    """
    uid, gid = os.getuid(), os.getgid()
    linux.unshare(_CHILD_NAMESPACES)
    map_ids(proc, uid, gid, INNER_ID)
    linux.sethostname(b"sandbox")


def map_ids(proc: int, uid: int, gid: int, inner: int) -> None:
    """Let this process's one uid and gid exist in its new user namespace; no other does."""
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", f"{inner} {uid} 1"),
        ("gid_map", f"{inner} {gid} 1"),
    ):
        descriptor = os.open(f"self/{name}", os.O_WRONLY | os.O_CLOEXEC, dir_fd=proc)
        try:
            os.write(descriptor, text.encode())
        finally:
            os.close(descriptor)
