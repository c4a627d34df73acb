# corpus: wrong data-write-before-backward
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    xt.data += 1.0    # next point already
    y.backward()
    return xt.grad.item()
