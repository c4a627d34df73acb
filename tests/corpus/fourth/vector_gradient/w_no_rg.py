# corpus: wrong no-requires-grad
import torch

def gradient(x):
    v = x.clone().detach()
    y = (v * v).sum()
    y.backward()
    return v.grad
