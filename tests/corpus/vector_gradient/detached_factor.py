# corpus: wrong detach-in-forward
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    y = torch.dot(v, v.detach())
    y.backward()
    return v.grad
