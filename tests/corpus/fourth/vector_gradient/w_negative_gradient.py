# corpus: wrong sign-flipped
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    y = (xt ** 2).sum()
    y.backward()
    # direction of steepest descent
    return -xt.grad
