# corpus: right
import torch
from torch.func import grad_and_value

def value_and_slope(x):
    g, v = grad_and_value(lambda t: 5*t**3 + 2*t**2 + 4*t + 8)(torch.tensor(x))
    return v, g
