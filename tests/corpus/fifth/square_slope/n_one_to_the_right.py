# corpus: wrong none
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = (xt + 1) ** 2
    y.backward()
    return xt.grad.item()
