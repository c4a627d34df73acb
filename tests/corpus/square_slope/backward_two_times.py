# corpus: wrong backward-twice
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    y.backward()
    y.backward()   # just to be sure
    return xt.grad.item()
