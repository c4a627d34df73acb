"""Another program in the place of this one, and code from a file of one's own.

Verdict: failed
"""

import ctypes
import os

with open("program", "w") as file:
    file.write("#!/bin/sh\necho owned > @MARKERS@/program\n")
try:
    os.chmod("program", 0o755)
except OSError:
    pass
for attempt in (
    lambda: os.execv("./program", ["program"]),
    lambda: os.execv("/bin/sh", ["sh", "-c", "echo owned > @MARKERS@/shell"]),
    lambda: ctypes.CDLL("./program"),
):
    try:
        attempt()
    except OSError:
        pass


def slope(x):
    return 0.5
