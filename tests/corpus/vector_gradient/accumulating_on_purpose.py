# corpus: right
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    for i in range(len(v)):
        (v[i] ** 2).backward()   # die Summe entsteht in .grad
    return v.grad
