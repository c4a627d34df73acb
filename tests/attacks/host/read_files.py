"""Files of the host read by path, by relative path, and through a link made in the scratch folder.

Verdict: failed
"""

import os

target = "@MARKERS@/secret.txt"
ways = [target, os.path.relpath(target), "/proc/self/root" + target, "/box/work" + "/../.." + target]
for position, make in enumerate((os.symlink, os.link)):
    try:
        make(target, f"way{position}")
        ways.append(f"way{position}")
    except OSError:
        pass
for way in ways:
    try:
        with open(way) as file:
            print("HOLE", file.read())
    except OSError:
        pass


def slope(x):
    return 0.5
