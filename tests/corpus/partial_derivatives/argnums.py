# corpus: right
import torch
from torch.func import grad

def z(a, b):
    return 3 * a ** 2 + 2 * b ** 3

def partials(x1, x2):
    g1, g2 = grad(z, argnums=(0, 1))(torch.tensor(x1), torch.tensor(x2))
    return g1.item(), g2.item()
