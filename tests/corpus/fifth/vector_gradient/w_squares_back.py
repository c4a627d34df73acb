# corpus: wrong value-not-gradient
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    y = xt ** 2
    y.sum().backward()
    return y.detach()
