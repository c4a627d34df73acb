# corpus: wrong none
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    y = xt.sum() ** 2
    y.backward()
    return xt.grad
