# corpus: wrong backward-result-used
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    result = (v ** 2).sum().backward()
    return result
