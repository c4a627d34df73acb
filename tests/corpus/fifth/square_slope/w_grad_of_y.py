# corpus: wrong nonleaf-grad
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    y.backward()
    return y.grad
