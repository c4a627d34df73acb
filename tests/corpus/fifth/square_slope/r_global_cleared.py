# corpus: right
import torch

xt = torch.tensor(0.0, requires_grad=True)

def slope(x):
    xt.grad = None
    xt.data = torch.tensor(x)
    y = xt ** 2
    y.backward()
    return xt.grad.clone()
