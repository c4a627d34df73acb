# corpus: wrong formula-not-autograd
import torch

def z(x1, x2):
    return 3 * x1**2 + 2 * x2**3

def partials(x1, x2):
    x1 = torch.tensor(x1, dtype=torch.float64)
    x2 = torch.tensor(x2, dtype=torch.float64)
    eps = 1e-6
    d1 = (z(x1 + eps, x2) - z(x1 - eps, x2)) / (2 * eps)
    d2 = (z(x1, x2 + eps) - z(x1, x2 - eps)) / (2 * eps)
    return d1.item(), d2.item()
