# corpus: wrong none
import math
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    y.backward()
    return math.degrees(math.atan(xt.grad.item()))
