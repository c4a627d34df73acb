# corpus: right
from torch.func import grad
import torch

def slope(x: float) -> float:
    return grad(lambda t: t * t)(torch.tensor(x)).item()
