# corpus: wrong none
import torch
def gradient(x):
    v = x.requires_grad_()
    (v ** 2).sum().backward()
    out = v.grad
    x.data.mul_(2)
    return out
