# corpus: wrong none
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    y = (xt ** 2).sum()
    y.backward()
    return xt.grad.norm()
