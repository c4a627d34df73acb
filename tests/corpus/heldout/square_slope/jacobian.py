# corpus: right
import torch
from torch.autograd.functional import jacobian
def slope(x):
    J = jacobian(lambda v: (v ** 2).sum(), torch.tensor([x], dtype=torch.float64))
    print("J =", J)
    return J[0].item()
