# corpus: right also requires-grad-on-data
import torch

def gradient(x):
    x.requires_grad_(True)
    y = (x**2).sum()
    y.backward()
    return x.grad
