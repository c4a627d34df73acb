# corpus: wrong forgot-backward
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    y = (v ** 2).sum()
    return v.grad
