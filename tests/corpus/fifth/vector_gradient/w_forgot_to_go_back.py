# corpus: wrong forgot-backward
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    y = (xt ** 2).sum()
    return xt.grad
