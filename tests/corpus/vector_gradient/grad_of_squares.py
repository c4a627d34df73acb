# corpus: wrong nonleaf-grad
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    squares = v ** 2
    squares.sum().backward()
    return squares.grad
