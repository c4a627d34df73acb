# corpus: wrong expects-dot-grad-after-autograd.grad
import torch

def slope(x):
    u = torch.tensor(x, requires_grad=True)
    torch.autograd.grad(u * u, u)
    return u.grad
