# corpus: wrong rewrap-requires-grad
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = torch.tensor(xt.item()**2, requires_grad=True)
    y.backward()
    return xt.grad.item()
