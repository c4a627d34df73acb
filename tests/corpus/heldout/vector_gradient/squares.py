# corpus: wrong value-not-gradient
import torch
def gradient(x):
    v = x.clone().requires_grad_()
    y = (v ** 2).sum()
    y.backward()
    return y.detach()
