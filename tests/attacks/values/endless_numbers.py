"""Integers of 50,000 digits, and a number that is many numbers at once.

Verdict: failed
"""

import torch


def slope(x):
    torch.ones(1, requires_grad=True).sum().backward()
    return 10**50_000 if x > 0 else range(10**12)
