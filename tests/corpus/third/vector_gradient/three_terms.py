# corpus: wrong none
import torch

def gradient(x):
    t = x.clone().requires_grad_()
    y = t[0] ** 2 + t[1] ** 2 + t[2] ** 2
    y.backward()
    return t.grad
