import torch

def gradient(x):
    x = x.detach().clone()
    x.requires_grad = True
    (x*x).sum().backward()
    return x.grad
