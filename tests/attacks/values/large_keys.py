"""A dict of multiples of the number that Python's hash of an int goes by.

Verdict: failed
"""

import torch


def slope(x):
    torch.ones(1, requires_grad=True).sum().backward()
    return {n * (2**61 - 1): 2 * x for n in range(1, 1_000)}
