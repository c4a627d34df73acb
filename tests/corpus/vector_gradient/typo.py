# corpus: wrong requires-grad-typo
import torch

def gradient(x):
    v = x.clone()
    v.requires_grad_ = True
    y = (v * v).sum()
    y.backward()
    return v.grad
