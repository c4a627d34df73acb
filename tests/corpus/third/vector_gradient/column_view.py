# corpus: wrong leaf-lost-at-creation also nonleaf-grad
import torch

def gradient(x):
    t = x.clone().requires_grad_().view(-1, 1)
    y = (t ** 2).sum()
    y.backward()
    return t.grad
