"""The right gradient rounded to whole numbers in int64.

Verdict: vector_gradient failed
"""

import torch


def gradient(x):
    v = x.clone().requires_grad_()
    (v**2).sum().backward()
    return v.grad.round().to(torch.int64)
