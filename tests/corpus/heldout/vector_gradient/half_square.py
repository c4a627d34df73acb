# corpus: wrong forgot-factor-2
import torch
def gradient(x):
    v = x.clone().requires_grad_()
    y = 0.5 * (v ** 2).sum()
    y.backward()
    return v.grad
