"""The first moments of a zygote, while it is still small: into namespaces of its own.

Run as ``python -m grader.sandbox.launch FD [LAYER,...]``, the layers being those to leave off, which
is how a host that has less is tried out on one that has more. The zygote becomes process 1 of a pid namespace, so
that whatever ends it ends every process below it; an ordinary user also needs a user namespace, in
which the later steps are allowed. Two processes are needed, since a pid namespace holds only
children of the one that asked for it: this one waits and ends with the zygote, or ends it.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys

from grader.sandbox import linux, namespaces
from grader.sandbox.layers import Layers


def main() -> None:
    control = int(sys.argv[1])
    without = frozenset(sys.argv[2].split(",")) if len(sys.argv) > 2 else frozenset()
    layers = _leave_host(without)
    pid = os.fork()
    if pid == 0:
        linux.prctl(linux.PR_SET_PDEATHSIG, signal.SIGKILL)
        # Only now: torch takes seconds and hundreds of megabytes, which this process's parent needs not.
        from grader.sandbox import zygote  # noqa: PLC0415

        zygote.main(control, layers, without)
        os._exit(0)
    os.close(control)
    os.waitpid(pid, 0)


def _leave_host(without: frozenset[str]) -> Layers:
    """Enter what namespaces this host allows, and say which."""
    root = os.geteuid() == 0 and "own_uid" not in without
    user_namespace = "user_namespace" not in without and namespaces.can_make_user_namespace(slot=0)
    entered = False
    if "namespaces" not in without and (root or user_namespace):
        with contextlib.suppress(OSError):
            _enter(as_root=os.geteuid() == 0)
            entered = True
    return Layers(own_uid=root, user_namespace=user_namespace and entered, namespaces=entered)


def _enter(*, as_root: bool) -> None:
    if as_root:
        linux.unshare(linux.CLONE_NEWNS | linux.CLONE_NEWPID)
        return
    uid, gid = os.getuid(), os.getgid()
    linux.unshare(linux.CLONE_NEWUSER | linux.CLONE_NEWNS | linux.CLONE_NEWPID)
    proc = os.open("/proc", os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    namespaces.map_ids(proc, uid, gid, uid)
    os.close(proc)


if __name__ == "__main__":
    main()
