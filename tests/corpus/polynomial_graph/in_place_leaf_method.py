# corpus: wrong inplace-leaf
import torch

def polynomial(x):
    total = torch.full_like(x, 8.0)
    total = total + 4 * x
    x.mul_(x)
    total = total + 2 * x
    return total
