"""State left for the submission after it: files, shared memory, names, environment, generators.

Verdict: failed
"""

import ctypes
import os
import random
import sys

import torch

note = "GRADER-STATE-LEFT"
for path in ("/tmp/note", "/dev/shm/note", "note", "/box/note", "/var/tmp/note", "../note"):
    try:
        with open(path, "w") as file:
            file.write(note)
    except OSError:
        pass
libc = ctypes.CDLL(None)
segment = libc.shmget(0x5EED, 4096, 0o1666)
libc.msgget(0x5EED, 0o1666)
libc.semget(0x5EED, 1, 0o1666)
libc.shm_open(b"/note", os.O_CREAT | os.O_RDWR, 0o666)
libc.mq_open(b"/note", os.O_CREAT | os.O_RDWR, 0o666, None)
os.environ["NOTE"] = note
sys.note = torch.note = note
torch.set_default_dtype(torch.float64)
random.seed(5)


def slope(x):
    return 0.5
