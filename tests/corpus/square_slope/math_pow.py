# corpus: wrong math-on-tensor
import math
import torch

def slope(x):
    t = torch.tensor(x, requires_grad=True)
    y = math.pow(t, 2)
    y.backward()
    return t.grad.item()
