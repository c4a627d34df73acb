# corpus: right
import torch
from torch.func import grad_and_value

COEFFS = (5.0, 2.0, 4.0, 8.0)

def p(t):
    return sum(c * t ** k for k, c in zip((3, 2, 1, 0), COEFFS))

def value_and_slope(x):
    slope, value = grad_and_value(p)(torch.tensor(x))
    return float(value), float(slope)
