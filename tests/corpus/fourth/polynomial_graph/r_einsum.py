# corpus: right
import torch

def polynomial(x):
    P = torch.stack([x.pow(k) for k in range(4)])
    c = torch.tensor([8., 4., 2., 5.], dtype=x.dtype)
    return torch.einsum("k...,k->...", P, c)
