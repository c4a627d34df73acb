# corpus: wrong detach-in-forward also forgot-factor-2
import torch
def gradient(x):
    v = x.clone().requires_grad_(True)
    w = v.detach()
    y = torch.dot(v, w)
    y.backward()
    return v.grad
