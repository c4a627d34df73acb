# corpus: wrong nonscalar-backward
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    y = xt ** 2
    y.backward()
    return xt.grad
