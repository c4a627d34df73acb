# corpus: right
import torch

def gradient(x):
    v = x.detach().clone()
    v.requires_grad = True
    y = torch.dot(v, v)
    y.backward()
    return v.grad
