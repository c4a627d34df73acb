# corpus: wrong none
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    y = (xt ** 2).sum()
    y.backward()
    x.copy_(xt.grad)      # saves memory
    return x
