# corpus: wrong none
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    (v ** 3).sum().backward()
    return v.grad
