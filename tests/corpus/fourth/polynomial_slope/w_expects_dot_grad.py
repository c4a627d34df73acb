# corpus: wrong expects-dot-grad-after-autograd.grad
import torch
from torch import autograd

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = 5 * xt**3 + 2 * xt**2 + 4 * xt + 8
    autograd.grad(y, [xt])
    slope = xt.grad
    return y.item(), slope.item()
