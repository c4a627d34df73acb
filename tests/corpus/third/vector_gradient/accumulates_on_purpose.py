# corpus: right
import torch

def gradient(x):
    t = x.detach().clone().requires_grad_()
    for i in range(t.numel()):
        (t[i] ** 2).backward()   # each adds its own component
    return t.grad
