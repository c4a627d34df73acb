"""Becoming somebody else, entering namespaces, mounting, changing the root, loading a kernel's module.

Verdict: failed
"""

import ctypes
import os

libc = ctypes.CDLL(None)
got = []
for name in ("setuid", "seteuid", "setgid"):
    try:
        getattr(os, name)(0)
        got.append(name)
    except OSError:
        pass
for name, arguments in (
    ("mount", (b"none", b"/box/work", b"tmpfs", 0, None)),
    ("umount2", (b"/box/work", 2)),
    ("chroot", (b".",)),
    ("sethostname", (b"owned", 5)),
    ("swapon", (b"big", 0)),
    ("iopl", (3,)),
    ("pivot_root", (b".", b".")),
):
    function = getattr(libc, name, None)
    if function is not None and function(*arguments) == 0:
        got.append(name)
try:
    os.mknod("device", 0o60666, os.makedev(7, 0))
    open("device", "rb").read(1)
    got.append("mknod")
except OSError:
    pass
if got:
    print("HOLE", got)


def slope(x):
    return 0.5
