# corpus: right
import torch
from torch.autograd.functional import jacobian

def gradient(x):
    """每个分量的导数 (Jacobian 的行相加)"""
    J = jacobian(torch.square, x)
    return J.sum(dim=0)
