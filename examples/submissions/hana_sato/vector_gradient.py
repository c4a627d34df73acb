import torch


def gradient(x):
    v = x.clone().requires_grad_(True)
    total = (v ** 2).sum()
    total.backward
    return v.grad
