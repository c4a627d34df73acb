"""Three gigabytes as a tensor, a piece at a time.

Verdict: memory
"""

import torch


def slope(x):
    return len([torch.empty(64 << 20) for _ in range(12)])
