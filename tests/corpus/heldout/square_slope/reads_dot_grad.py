# corpus: wrong expects-dot-grad-after-autograd.grad
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    torch.autograd.grad(y, xt)
    return xt.grad.item()
