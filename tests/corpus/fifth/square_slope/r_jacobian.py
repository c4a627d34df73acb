# corpus: right
import torch
from torch.autograd.functional import jacobian

def slope(x):
    return jacobian(lambda v: v ** 2, torch.tensor(float(x))).item()
