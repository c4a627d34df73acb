# corpus: wrong detach-in-forward also forgot-factor-2
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    y = (xt * xt.detach()).sum()
    y.backward()
    return xt.grad
