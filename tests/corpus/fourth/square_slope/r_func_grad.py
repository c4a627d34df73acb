# corpus: right
import torch
from torch.func import grad

def slope(x):
    return grad(lambda t: t * t)(torch.tensor(x)).item()
