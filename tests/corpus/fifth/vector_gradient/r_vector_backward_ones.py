# corpus: right
import torch

def gradient(x):
    xt = x.clone().requires_grad_(True)
    y = xt ** 2
    y.backward(torch.ones_like(y))
    return xt.grad
