import torch
from torch.func import jvp

p = lambda x: 5 * x**3 + 2 * x**2 + 4 * x + 8

def value_and_slope(x):
    x = torch.tensor(x)
    y, dy = jvp(p, (x,), (torch.ones_like(x),))
    return float(y), float(dy)
