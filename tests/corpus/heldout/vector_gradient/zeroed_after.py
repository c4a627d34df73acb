# corpus: wrong none also zero-before-step alias-history
import torch
def gradient(x):
    v = x.clone().requires_grad_()
    y = (v ** 2).sum()
    y.backward()
    g = v.grad
    v.grad.zero_()
    return g
