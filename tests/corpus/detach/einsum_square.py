# corpus: right
import torch

def branch(x):
    y = torch.einsum("...,...->...", x, x)
    d = y.detach()
    z = 5 + d
    return y, d, z
