"""The limits raised again, the process made dumpable, its priority changed.

Verdict: failed
"""

import ctypes
import os
import resource

for kind in (resource.RLIMIT_DATA, resource.RLIMIT_NPROC, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE, resource.RLIMIT_NOFILE):
    hard = resource.getrlimit(kind)[1]
    try:
        resource.setrlimit(kind, (hard + 1, hard + 1))
        print("HOLE: raised", kind)
    except (OSError, ValueError):
        pass
try:
    os.nice(-5)
    print("HOLE: nicer")
except OSError:
    pass


def slope(x):
    return 0.5
