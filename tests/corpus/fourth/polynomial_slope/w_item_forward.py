# corpus: wrong item-breaks-graph
import torch

def poly(v):
    return 5 * v ** 3 + 2 * v ** 2 + 4 * v + 8

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = poly(xt.item())
    y.backward()
    return y, xt.grad.item()
