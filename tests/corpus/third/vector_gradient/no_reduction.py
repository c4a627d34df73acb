# corpus: wrong nonscalar-backward
import torch

def gradient(x):
    t = x.clone().detach().requires_grad_()
    y = torch.square(t)
    y.backward()
    return t.grad
