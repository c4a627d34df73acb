"""Layer: namespaces. Denies: seeing other processes, any network, System V IPC, the host's mounts.

The pid namespace has to be asked for by the zygote before it forks (``unshare`` moves only later
children), the others are the child's own first act.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from grader.sandbox import identity, linux

INNER_ID: Final = 1000
_CHILD_NAMESPACES: Final = (
    linux.CLONE_NEWNS | linux.CLONE_NEWNET | linux.CLONE_NEWIPC | linux.CLONE_NEWUTS | linux.CLONE_NEWCGROUP
)


def can_make_user_namespace(slot: int) -> bool:
    """Whether a child will get a user namespace, tried in a process made for it.

    Some systems let everybody make one and let nobody be anybody in it, so that is tried too: whoever finds out
    later is in a namespace already, and there is no way back.
    """
    pid = os.fork()
    if pid == 0:
        try:
            identity.drop_to_own_uid(slot)
            uid, gid = os.getuid(), os.getgid()
            linux.unshare(linux.CLONE_NEWUSER | linux.CLONE_NEWNS)
            proc = os.open("/proc", os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
            map_ids(proc, uid, gid, INNER_ID)
        except OSError:
            os._exit(1)
        os._exit(0)
    return os.waitpid(pid, 0)[1] == 0


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


def leave_host(proc: int, *, user: bool) -> None:
    """Move this process into namespaces of its own.

    Args:
        proc: descriptor of a mounted procfs: the child's own root has none.
        user: into a user namespace too, in which it has rights over the others; without one it
            must be root.
    """
    uid, gid = os.getuid(), os.getgid()
    if user:
        linux.unshare(_CHILD_NAMESPACES | linux.CLONE_NEWUSER)
        map_ids(proc, uid, gid, INNER_ID)
    else:
        linux.unshare(_CHILD_NAMESPACES)
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
