"""Not an attack: right code that closes stdout and stderr, as a careless context manager does.

Verdict: passed
"""

import contextlib
import os
import sys

import torch


def slope(x):
    with contextlib.closing(sys.stdout):
        print("a last word")
    sys.stderr.close()
    sys.stdout = None
    os.close(1)
    os.close(2)
    os.open("/dev/null", os.O_WRONLY)
    os.dup(1)
    x = torch.tensor(x, requires_grad=True)
    (x**2).backward()
    return x.grad.item()
