# corpus: wrong leaf-lost-at-creation also nonleaf-grad
import torch

def gradient(x):
    v = x.clone().requires_grad_(True).view(-1, 1)
    y = v.T @ v
    y.backward()
    return v.grad
