# corpus: wrong grad-tuple
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    return torch.autograd.grad(y, xt)
