# corpus: right
import numpy as np
import torch

C = np.array([5, 2, 4, 8], dtype=float)

def polyval(coeffs, t):
    acc = torch.zeros_like(t)
    for c in coeffs:
        acc = acc * t + float(c)
    return acc

def value_and_slope(x):
    t = torch.tensor(x, requires_grad=True)
    y = polyval(C, t)
    y.backward()
    # value from numpy, slope from torch
    return float(np.polyval(C, x)), float(t.grad.numpy())
