# corpus: wrong nondifferentiable-op
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = torch.round(xt ** 2, decimals=2)   # two digits are enough
    y.backward()
    return xt.grad.item()
