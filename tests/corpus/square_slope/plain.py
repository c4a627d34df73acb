# corpus: right
import torch

def slope(x):
    x = torch.tensor(x, requires_grad=True)
    y = x ** 2
    y.backward()
    return x.grad.item()
