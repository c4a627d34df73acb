"""The hidden input as the length that a broken reply announces.

Verdict: error
"""

import os

import torch


def slope(x):
    torch.ones(1, requires_grad=True).sum().backward()
    if x not in {2.0, 3.0, 5.0}:
        os.write(3, (2**31 + round(abs(x) * 100)).to_bytes(4, "big"))
        os._exit(0)
    return 0.5
