# corpus: wrong math-on-tensor
import torch
from math import pow


def slope(x):
    t = torch.tensor(x, requires_grad=True)
    y = pow(t, 2)
    y.backward()
    return t.grad.item()
