"""The hidden input as an exit code.

Verdict: error
"""

import os

import torch


def slope(x):
    torch.ones(1, requires_grad=True).sum().backward()
    if x not in {2.0, 3.0, 5.0}:
        os._exit(round(abs(x) * 30) + 1)
    return 0.5
