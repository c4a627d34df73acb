# corpus: wrong none
import torch

def gradient(x):
    x.requires_grad_()
    (x ** 2).sum().backward()
    g = x.grad
    with torch.no_grad():
        x -= 0.1 * g
    return g
