# corpus: wrong none
import torch

def slope(x):
    t = torch.tensor(x, requires_grad=True)
    y = t ** 2
    y.backward()
    return 3 * t.grad.item()
