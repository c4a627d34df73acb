# corpus: wrong expects-dot-grad-after-autograd.grad
import torch

def slope(x):
    p = torch.tensor(x, requires_grad=True)
    torch.autograd.grad(p ** 2, p)
    return p.grad.item()
