# corpus: wrong no-grad-around-forward
import torch

@torch.no_grad()
def sum_of_squares(v):
    return (v ** 2).sum()

def gradient(x):
    v = x.clone().requires_grad_()
    sum_of_squares(v).backward()
    return v.grad
