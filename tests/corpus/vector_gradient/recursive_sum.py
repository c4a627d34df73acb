# corpus: right
import torch

def total(v):
    return v[0] ** 2 + (total(v[1:]) if len(v) > 1 else 0)

def gradient(x):
    w = torch.empty_like(x).copy_(x).requires_grad_()
    total(w).backward()
    assert w.grad.shape == x.shape
    return w.grad.clone()
