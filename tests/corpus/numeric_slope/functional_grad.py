# corpus: wrong none
import torch
from torch.func import grad

def numeric_slope(f, x, h):
    return grad(f)(torch.tensor(x)).item()
