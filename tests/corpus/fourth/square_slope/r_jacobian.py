# corpus: right
import torch
from torch.autograd.functional import jacobian

def slope(x):
    J = jacobian(lambda v: v ** 2, torch.tensor(float(x)))
    return J.item()
