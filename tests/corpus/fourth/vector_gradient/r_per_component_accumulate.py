# corpus: right
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    for c in v:          # every backward adds its own component to v.grad
        (c ** 2).backward()
    return v.grad
