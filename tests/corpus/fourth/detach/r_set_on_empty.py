# corpus: right
import torch

def branch(x):
    y = torch.einsum("...,...->...", x, x)
    d = torch.empty(0)
    d.set_(y.detach())
    z = torch.full_like(d, 5.) + d
    return (y, d, z)
