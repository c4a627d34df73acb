# corpus: wrong int-requires-grad
import torch
def gradient(x):
    v = x.long().requires_grad_()
    y = (v ** 2).sum()
    y.backward()
    return v.grad
