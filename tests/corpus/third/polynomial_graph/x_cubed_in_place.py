# corpus: wrong inplace-leaf
import torch

def polynomial(x):
    y = 2 * x**2 + 4 * x + 8
    x.pow_(3)
    return y + 5 * x
