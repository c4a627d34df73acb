# corpus: wrong leaf-lost-at-creation also nonleaf-grad
import torch

def gradient(x):
    xt = torch.empty_like(x, requires_grad=True).clone()
    with torch.no_grad():
        xt.copy_(x)
    y = (xt ** 2).sum()
    y.backward()
    return xt.grad
