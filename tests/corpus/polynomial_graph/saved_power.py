# corpus: wrong inplace-saved
import torch

def polynomial(x):
    p = x.clone()
    y = 8 + 4 * p
    for k, c in ((2, 2.0), (3, 5.0)):
        p *= x
        y = y + c * p * x ** 0
        y = y + 0 * p ** 2
    return y
