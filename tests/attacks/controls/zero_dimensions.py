"""Not an attack: an untracked tensor without dimensions where a float is asked for.

Verdict: passed
"""

import torch


def slope(x):
    x = torch.tensor(x, requires_grad=True)
    (x**2).backward()
    return x.grad
