"""Sparse, meta and complex tensors, and one with conjugate and negative bits set.

Verdict: vector_gradient failed
"""

import torch


def gradient(x):
    x.clone().requires_grad_().sum().backward()
    kinds = {
        1: lambda: x.to_sparse(),
        3: lambda: x.to("meta"),
        4: lambda: torch.complex(x, x).conj(),
        7: lambda: torch._neg_view(x),
    }
    return kinds.get(len(x), lambda: torch.empty(0, 3, 0))()
