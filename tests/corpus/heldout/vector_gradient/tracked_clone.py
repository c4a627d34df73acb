# corpus: wrong leaf-lost-at-creation also nonleaf-grad
import torch
def gradient(x):
    u = x.detach().requires_grad_(True)
    v = u.clone()
    y = (v**2).sum()
    y.backward()
    return v.grad
