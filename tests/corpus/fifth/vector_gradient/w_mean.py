# corpus: wrong sum-vs-mean
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    y = (xt ** 2).mean()
    y.backward()
    return xt.grad
