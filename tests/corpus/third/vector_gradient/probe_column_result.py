# corpus: wrong none
import torch

def gradient(x):
    t = x.clone().requires_grad_()
    (t ** 2).sum().backward()
    return t.grad.sum()
