# corpus: right
import torch

def value_and_slope(x):
    value = 5*x**3 + 2*x**2 + 4*x + 8
    t = torch.tensor(x, requires_grad=True)
    (5*t**3 + 2*t**2 + 4*t + 8).backward()
    return value, t.grad.item()
