# corpus: wrong value-not-gradient
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    y.backward()
    return y.item()
