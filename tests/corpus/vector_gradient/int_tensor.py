# corpus: wrong int-requires-grad
import torch

def gradient(x):
    v = x.to(torch.int64)
    v.requires_grad = True
    (v ** 2).sum().backward()
    return v.grad
