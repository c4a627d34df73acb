# corpus: wrong detach-in-forward
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    y = (v ** 2).detach().sum()
    y.backward()
    return v.grad
