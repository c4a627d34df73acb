# corpus: wrong math-on-tensor
from math import pow
import torch

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    yt = 5 * pow(xt, 3) + 2 * pow(xt, 2) + 4 * float(x) + 8
    yt.backward()
    return yt.item(), xt.grad.item()
