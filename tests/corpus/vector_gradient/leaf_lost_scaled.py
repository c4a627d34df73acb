# corpus: wrong leaf-lost-at-creation also nonleaf-grad
import torch

def gradient(x):
    ones = torch.ones(len(x), requires_grad=True)
    point = ones * x
    y = (point ** 2).sum()
    y.backward()
    return point.grad
