# corpus: wrong leaf-lost-at-creation also nonleaf-grad
import torch
def gradient(x):
    v = x.detach().clone().requires_grad_(True)
    w = v * 1.0
    (w ** 2).sum().backward()
    return w.grad
