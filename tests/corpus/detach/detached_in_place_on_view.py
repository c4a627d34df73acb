# corpus: right
import torch

def branch(x):
    y = torch.mul(x, x)
    alias = y.detach()
    alias.requires_grad_(False)
    z = alias.clone()
    z += 5
    return y, alias, z
