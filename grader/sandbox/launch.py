"""The first moments of a zygote, while it is still small: into namespaces of its own.

Run as ``python -m grader.sandbox.launch FD``. The zygote becomes process 1 of a pid namespace, so
that whatever ends it ends every process below it; an ordinary user also needs a user namespace, in
which the later steps are allowed. Two processes are needed, since a pid namespace holds only
children of the one that asked for it: this one waits and ends with the zygote, or ends it.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import sys

from grader.sandbox import linux, namespaces


def main() -> None:
    control = int(sys.argv[1])
    try:
        _leave_host()
    except OSError as error:
        text = f"the sandbox cannot be prepared here: {error}"
        socket.socket(fileno=control).send(json.dumps({"error": text}).encode())
        return
    pid = os.fork()
    if pid == 0:
        linux.prctl(linux.PR_SET_PDEATHSIG, signal.SIGKILL)
        # Only now: torch takes seconds and hundreds of megabytes, which this process's parent needs not.
        from grader.sandbox import zygote  # noqa: PLC0415

        zygote.main(control)
        os._exit(0)
    os.close(control)
    os.waitpid(pid, 0)


def _leave_host() -> None:
    if os.geteuid() == 0:
        linux.unshare(linux.CLONE_NEWNS | linux.CLONE_NEWPID)
        return
    uid, gid = os.getuid(), os.getgid()
    linux.unshare(linux.CLONE_NEWUSER | linux.CLONE_NEWNS | linux.CLONE_NEWPID)
    proc = os.open("/proc", os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    namespaces.map_ids(proc, uid, gid, uid)
    os.close(proc)


if __name__ == "__main__":
    main()
