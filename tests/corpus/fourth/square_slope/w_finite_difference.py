# corpus: wrong formula-not-autograd
import torch

def slope(x):
    xt = torch.tensor(x, dtype=torch.float64)
    eps = 1e-6
    return (((xt + eps) ** 2 - (xt - eps) ** 2) / (2 * eps)).item()
