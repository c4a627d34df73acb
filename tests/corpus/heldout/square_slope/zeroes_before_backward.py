# corpus: wrong zero-before-first-backward
import torch
def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    xt.grad.zero_()
    (xt**2).backward()
    return xt.grad.item()
