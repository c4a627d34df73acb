# corpus: wrong none
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt ** 2).backward()
    return int(xt.grad.item())
