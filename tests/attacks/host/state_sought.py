"""The submission after it looks for what was left.

Verdict: failed
"""

import ctypes
import os
import sys

import torch

found = []
for path in ("/tmp/note", "/dev/shm/note", "note", "/box/note", "/var/tmp/note", "../note"):
    if os.path.exists(path):
        found.append(path)
libc = ctypes.CDLL(None)
for name in ("shmget", "msgget", "semget"):
    arguments = (0x5EED, 0o666) if name == "msgget" else (0x5EED, 0, 0o666)
    if getattr(libc, name)(*arguments) >= 0:
        found.append(name)
if libc.shm_open(b"/note", os.O_RDWR, 0) >= 0:
    found.append("shm_open")
if libc.mq_open(b"/note", os.O_RDWR) >= 0:
    found.append("mq_open")
if "NOTE" in os.environ or hasattr(sys, "note") or hasattr(torch, "note"):
    found.append("process")
if torch.get_default_dtype() is not torch.float32:
    found.append("dtype")
if os.listdir(".") != [os.path.basename(__file__)]:
    found.append(os.listdir("."))
if found:
    print("HOLE", found)


def slope(x):
    return 0.5
