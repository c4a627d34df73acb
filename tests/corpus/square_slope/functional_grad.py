# corpus: right
from torch.func import grad
import torch

square = lambda v: v.pow(2)

def slope(x): return float(grad(square)(torch.tensor(x)))
