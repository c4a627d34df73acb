# corpus: wrong nonscalar-backward
import torch
def gradient(x):
    v = x.clone().requires_grad_()
    y = v * v
    return torch.autograd.grad(y, v)[0]
