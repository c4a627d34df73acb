# corpus: wrong tensor-of-tensors
import torch

def gradient(x):
    t = x.clone().requires_grad_()
    y = torch.tensor([v ** 2 for v in t])
    y.sum().backward()
    return t.grad
