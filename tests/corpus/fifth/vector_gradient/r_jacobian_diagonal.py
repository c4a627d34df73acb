# corpus: right
import torch
from torch.autograd.functional import jacobian

def gradient(x):
    J = jacobian(lambda v: v**2, x)   # (n, n), only diagonal entries
    return torch.diagonal(J)
