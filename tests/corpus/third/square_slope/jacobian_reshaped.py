# corpus: right
import torch
from torch.autograd.functional import jacobian

def slope(x):
    J = jacobian(lambda v: v.pow(2), torch.tensor([x], dtype=torch.double))
    return float(J.reshape(()))
