# corpus: wrong backward-twice
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    y = (v ** 2).sum()
    y.backward()
    print("first try:", v.grad)
    y.backward()
    return v.grad
