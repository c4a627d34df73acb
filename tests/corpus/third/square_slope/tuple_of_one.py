# corpus: wrong grad-tuple
import torch

def slope(x):
    t = torch.tensor(x, requires_grad=True)
    g = torch.autograd.grad(t * t, t)
    return g
