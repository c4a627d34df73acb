# corpus: right
import torch

def polynomial(x):
    """Horner, in place on a clone."""
    y = torch.full_like(x, 5.0)
    for c in (2.0, 4.0, 8.0):
        y = y.mul(x).add_(c)
    return y
