# corpus: wrong sum-vs-mean
import torch
def gradient(x):
    v = x.clone().requires_grad_()
    y = torch.mean(v ** 2)
    y.backward()
    return v.grad
