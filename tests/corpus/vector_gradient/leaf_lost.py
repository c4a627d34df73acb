# corpus: wrong leaf-lost-at-creation also nonleaf-grad
import torch

def gradient(x):
    x = x.requires_grad_().clone()
    y = (x ** 2).sum()
    y.backward()
    return x.grad
