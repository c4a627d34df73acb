"""Lists and dicts of a million items, and text of 50 MB.

Verdict: square_slope failed, descent_path failed
"""

import torch


def slope(x):
    torch.ones(1, requires_grad=True).sum().backward()
    return {n: n for n in range(10**6)} if x > 0 else "x" * (50 << 20)


def descend(w, lr, steps):
    return [w] * 10**6
