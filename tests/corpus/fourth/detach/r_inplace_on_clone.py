# corpus: right
import torch

def branch(x):
    y = x.pow(2)
    off = y.detach()
    z = off.clone()
    z += 5          # on a copy, so y stays as it is
    assert torch.equal(y, x ** 2)
    return y, off, z
