# corpus: wrong none
import torch

def polynomial(x):
    v = x.reshape(-1)
    return 5 * v ** 3 + 2 * v ** 2 + 4 * v + 8
