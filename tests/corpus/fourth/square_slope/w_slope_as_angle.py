# corpus: wrong none
import math
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt ** 2).backward()
    # the slope is the angle of the tangent
    return math.degrees(math.atan(xt.grad.item()))
