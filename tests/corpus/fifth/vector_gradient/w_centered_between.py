# corpus: wrong data-write-before-backward
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    y = (xt ** 2).sum()
    # normalise for the next call
    xt.data /= xt.data.norm() + 1
    y.backward()
    return xt.grad
