# corpus: wrong data-in-forward
import torch

def polynomial(x):
    y = 5 * x ** 3
    y = y + 2 * x.data ** 2
    y = y + 4 * x + 8
    return y
