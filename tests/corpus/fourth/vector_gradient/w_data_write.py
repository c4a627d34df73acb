# corpus: wrong data-write-before-backward
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    y = (xt ** 2).sum()
    xt.data /= xt.data.abs().max()     # scaled, for the plot
    y.backward()
    return xt.grad
