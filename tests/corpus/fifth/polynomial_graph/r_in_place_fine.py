# corpus: right
import torch

def polynomial(x):
    y = 5 * x ** 3
    y += 2 * x ** 2
    y += 4 * x
    y += 8
    return y
