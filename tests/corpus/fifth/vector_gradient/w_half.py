# corpus: wrong forgot-factor-2
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    y = 0.5 * torch.sum(xt ** 2)
    y.backward()
    return xt.grad
