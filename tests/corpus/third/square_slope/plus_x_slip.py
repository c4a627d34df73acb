# corpus: wrong none
import torch

def slope(x):
    t = torch.tensor(x, requires_grad=True)
    y = t ** 2 + t
    y.backward()
    return t.grad.item()
