# corpus: right
import math
import torch

def slope_attempt_1(x):
    xt = torch.tensor(x)
    yt = math.pow(xt, 2)
    return yt.backward()

def slope_attempt_2(x):
    return 2 * x

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    torch.pow(xt, 2).backward()
    return xt.grad.item()
