# corpus: wrong nondifferentiable-op
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    y = (torch.floor(xt * 1000) / 1000).pow(2).sum()
    y.backward()
    return xt.grad
