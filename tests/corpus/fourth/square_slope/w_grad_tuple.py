# corpus: wrong grad-tuple
import torch
def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    return torch.autograd.grad(xt ** 2, xt)
