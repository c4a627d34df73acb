# corpus: wrong expects-dot-grad-after-autograd.grad
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    torch.autograd.grad((v ** 2).sum(), v)
    return v.grad
