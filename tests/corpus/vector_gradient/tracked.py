# corpus: wrong returns-grad-tensor
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    y = (v ** 2).sum()
    return torch.autograd.grad(y, v, create_graph=True)[0]
