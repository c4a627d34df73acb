# corpus: wrong none
import torch

def p(t):
    return 5*t**3 + 2*t**2 - 4*t + 8

def value_and_slope(x):
    t = torch.tensor(x, requires_grad=True)
    y = p(t)
    y.backward()
    return y.item(), t.grad.item()
