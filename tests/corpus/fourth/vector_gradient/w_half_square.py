# corpus: wrong forgot-factor-2
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    y = 0.5 * (xt ** 2).sum()
    y.backward()
    return xt.grad
