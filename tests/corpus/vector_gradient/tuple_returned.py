# corpus: wrong grad-tuple
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    return torch.autograd.grad((v ** 2).sum(), v)
