# corpus: wrong data-in-forward
import torch

def gradient(x):
    v = x.clone()
    v.requires_grad = True
    total = (v.data * v).sum()
    total.backward()
    return v.grad
