# corpus: wrong sign-flipped
import torch

def gradient(x):
    # direction of steepest descent
    xt = x.clone().requires_grad_()
    y = (xt ** 2).sum()
    y.backward()
    return -xt.grad
