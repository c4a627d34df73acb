# corpus: wrong none
import torch

def gradient(x):
    t = x.clone().requires_grad_()
    (t[0] ** 2).backward()
    return t.grad
