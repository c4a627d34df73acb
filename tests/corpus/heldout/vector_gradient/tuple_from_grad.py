# corpus: wrong grad-tuple
import torch
def gradient(x):
    v = x.clone().requires_grad_()
    y = (v ** 2).sum()
    g = torch.autograd.grad(y, v)
    return g
