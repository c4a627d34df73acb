# corpus: wrong grad-tuple
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    dy = torch.autograd.grad(xt ** 2, xt)
    return dy.item()
