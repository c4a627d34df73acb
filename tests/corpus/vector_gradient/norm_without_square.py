# corpus: wrong none
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    v.norm().backward()
    return v.grad
