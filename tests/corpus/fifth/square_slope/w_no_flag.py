# corpus: wrong no-requires-grad
import torch

def slope(x):
    xt = torch.tensor(x)
    y = xt ** 2
    y.backward()
    return xt.grad.item()
