"""/proc of this process, of its parents, and of a process of the host: memory, environment, descriptors.

Verdict: failed
"""

import os

for who in ("self", "thread-self", "1", str(os.getppid()), "@PID@"):
    for what in ("environ", "cmdline", "maps", "mem", "status", "mountinfo", "root/etc/passwd", "cwd/.", "task"):
        try:
            with open(f"/proc/{who}/{what}", "rb") as file:
                print("HOLE", who, what, file.read(3000))
        except OSError as error:
            print(who, what, type(error).__name__)
    try:
        for name in os.listdir(f"/proc/{who}/fd"):
            print("HOLE", name, os.readlink(f"/proc/{who}/fd/{name}"))
    except OSError as error:
        print(type(error).__name__)


def slope(x):
    return 0.5
