# corpus: wrong no-requires-grad
import torch

def gradient(x):
    y = (x ** 2).sum()
    y.backward()
    return x.grad
