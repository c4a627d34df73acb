# corpus: wrong value-not-gradient
import torch

def gradient(x):
    t = x.clone().requires_grad_()
    y = t ** 2
    y.sum().backward()
    return y.detach()
