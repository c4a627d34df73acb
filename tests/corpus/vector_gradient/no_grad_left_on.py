# corpus: wrong no-grad-around-forward
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    with torch.set_grad_enabled(False):
        y = v.square().sum()
    y.backward()
    return v.grad
