# corpus: wrong none
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    y = xt[0] ** 2 + 2 * xt[-1] ** 2
    y.backward()
    return xt.grad
