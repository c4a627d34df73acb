"""Reading the course and its references, by every name they may have.

Defence: neither the mounts nor Landlock know these files.
Verdict: failed
"""

import glob
import os

places = ["@COURSE@", ".", "..", "../..", "/", "/box", "/tmp", os.path.dirname(__file__), "@MARKERS@"]
for place in places:
    for pattern in ("reference/*.py", "exercises/*.yaml", "*.txt", "**/square_slope.py"):
        for path in glob.glob(os.path.join(place, pattern)):
            try:
                print(path, open(path).read())
            except OSError as error:
                print(path, error)
for path in ("@COURSE@/reference/square_slope.py", "@COURSE@/exercises/square_slope.yaml", "@MARKERS@/secret.txt"):
    try:
        print(open(path).read())
    except OSError as error:
        print(type(error).__name__)
    try:
        descriptor = os.open(path, os.O_PATH)
        print(os.open(f"/proc/self/fd/{descriptor}", os.O_RDONLY))
    except OSError as error:
        print(type(error).__name__)


def slope(x):
    return 0.5
