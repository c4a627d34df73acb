# corpus: wrong none
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    y = v.sum() ** 2
    y.backward()
    return v.grad
