# corpus: wrong value-not-gradient
import torch

def f(t):
    return t ** 2

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    result = f(xt)
    result.backward()
    return result.item()
