# corpus: right
import torch

def gradient(x):
    out = torch.empty_like(x)
    for i in range(len(x)):
        xi = x[i].clone().requires_grad_(True)
        yi = xi ** 2
        yi.backward()
        out[i] = xi.grad
    return out
