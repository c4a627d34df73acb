# corpus: right
import torch

def gradient(x):
    x.requires_grad_(True)
    y = torch.sum(x ** 2)
    y.backward()
    return x.grad
