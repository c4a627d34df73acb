"""Not an attack: fine code that takes its time.

Verdict: passed
"""

import time

import torch

time.sleep(0.2)


def slope(x):
    time.sleep(0.02)
    for _ in range(200):
        v = torch.tensor(x, requires_grad=True)
        (v**2).backward()
    return v.grad.item()
