# corpus: right
import torch

def branch(x):
    y = x * x
    d = y.data
    return [y, d, d + 5]
