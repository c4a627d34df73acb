# corpus: wrong none
import torch

def gradient(x):
    t = x.clone().requires_grad_()
    y = t.sum() ** 2
    y.backward()
    return t.grad
