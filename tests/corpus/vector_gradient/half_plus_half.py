# corpus: right
import torch

def gradient(x):
    """0.5·v·v, zweimal."""
    v = x.detach().clone().requires_grad_()
    half = 0.5 * torch.dot(v, v)
    (half + half).backward()
    return v.grad.clone()
