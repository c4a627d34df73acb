# corpus: wrong none
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = 2 ** xt
    y.backward()
    return xt.grad.item()
