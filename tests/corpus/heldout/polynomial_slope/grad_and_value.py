# corpus: right
import torch
from torch.func import grad_and_value

COEFFS = (5.0, 2.0, 4.0, 8.0)

def poly(t):
    acc = torch.zeros_like(t)
    for c in COEFFS:
        acc = acc * t + c
    return acc

def value_and_slope(x: float) -> tuple[float, float]:
    g, v = grad_and_value(poly)(torch.tensor(x))
    return v.item(), g.item()
