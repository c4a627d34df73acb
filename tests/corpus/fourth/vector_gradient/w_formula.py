# corpus: wrong formula-not-autograd
import torch

def gradient(x):
    # d/dx_i sum(x^2) = 2 x_i
    return torch.mul(x, 2).clone()
