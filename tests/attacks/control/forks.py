"""Forks, at most fifty, by every way there is.

Verdict: failed
"""

import ctypes
import multiprocessing
import os
import subprocess
import time

libc = ctypes.CDLL(None)
born = 0
for _ in range(50):
    try:
        if os.fork() == 0:
            time.sleep(20)
            os._exit(0)
        born += 1
    except OSError:
        break
for start in (lambda: subprocess.run(["/bin/true"]), lambda: os.posix_spawn("/bin/true", ["true"], {}), lambda: multiprocessing.Process(target=print).start()):
    try:
        start()
    except OSError:
        pass


def slope(x):
    return 0.5
