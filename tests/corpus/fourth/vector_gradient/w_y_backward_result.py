# corpus: wrong backward-result-used
import torch

def gradient(x):
    xt = x.clone()
    xt.requires_grad = True
    grads = (xt ** 2).sum().backward()
    return grads
