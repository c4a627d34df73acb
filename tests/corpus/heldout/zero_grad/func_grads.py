# corpus: right
from torch.func import grad
import torch
def two_gradients(x):
    t = torch.tensor(x, dtype=torch.float64)
    return tuple(grad(f)(t).item() for f in (torch.square, lambda v: v.pow(3)))
