# corpus: wrong nonscalar-backward
import torch
def gradient(x):
    v = x.clone().requires_grad_()
    y = v ** 2
    y.backward()
    return v.grad
