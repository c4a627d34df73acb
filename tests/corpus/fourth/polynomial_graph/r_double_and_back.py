# corpus: right
import torch
import numpy as np

COEFF = np.array([5, 2, 4, 8])

def polynomial(x):
    """x wird nach float64 geholt und am Ende zurück nach float32"""
    z = x.double()
    y = sum(int(c) * z ** (3 - i) for i, c in enumerate(COEFF))
    return y.to(x.dtype)
