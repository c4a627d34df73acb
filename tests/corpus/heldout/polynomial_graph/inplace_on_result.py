# corpus: right
import torch
def polynomial(x):
    y = x ** 3
    y *= 5
    y += 2 * x ** 2
    y += 4 * x
    y.add_(8)
    return y
