# corpus: wrong grad-tuple
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    return torch.autograd.grad((xt ** 2).sum(), xt)
