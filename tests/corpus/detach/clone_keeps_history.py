# corpus: wrong returns-grad-tensor
import torch

def branch(x):
    y = x ** 2
    copy = y.clone()
    z = copy + 5
    return y, copy, z
