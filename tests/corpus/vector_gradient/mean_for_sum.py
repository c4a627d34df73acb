# corpus: wrong sum-vs-mean
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    y = (v ** 2).mean()
    y.backward()
    return v.grad
