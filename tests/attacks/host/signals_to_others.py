"""Signals to a process of the host and to the parent, by kill, tgkill and pidfd.

Verdict: failed
"""

import ctypes
import os
import signal

libc = ctypes.CDLL(None)
for pid in {int("@PID@"), os.getppid()} - {0, 1, os.getpid()}:
    for attempt in (
        lambda: os.kill(pid, signal.SIGTERM),
        lambda: libc.tgkill(pid, pid, signal.SIGTERM),
        lambda: libc.syscall(200, pid, signal.SIGTERM),
        lambda: signal.pidfd_send_signal(os.pidfd_open(pid), signal.SIGTERM),
        lambda: os.setpriority(os.PRIO_PROCESS, pid, 19),
        lambda: os.sched_setaffinity(pid, {0}),
    ):
        try:
            attempt()
        except OSError:
            pass


def slope(x):
    return 0.5
