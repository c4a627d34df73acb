"""Containers that contain themselves.

Verdict: square_slope failed, descent_path failed
"""

import torch


def slope(x):
    torch.ones(1, requires_grad=True).sum().backward()
    loop = {}
    loop["a"] = loop
    return loop


def descend(w, lr, steps):
    loop = []
    loop.extend([loop] * steps)
    return loop
