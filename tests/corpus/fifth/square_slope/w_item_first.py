# corpus: wrong item-breaks-graph
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt.item() ** 2
    y.backward()
    return xt.grad.item()
