# corpus: right
import torch

def gradient(x):
    v = x.clone().requires_grad_(True)
    y = (v ** 2).sum()
    y.backward()
    return v.grad
