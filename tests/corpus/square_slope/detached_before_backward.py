# corpus: wrong detach-in-forward
import torch

def slope(x):
    x = torch.tensor(x, requires_grad=True)
    y = (x ** 2).detach()
    y.backward()
    return x.grad.item()
