# corpus: wrong sum-vs-mean
import torch
def gradient(x):
    v = x.clone().detach().requires_grad_(True)
    loss = 0
    for i in range(len(v)):
        loss = loss + v[i] ** 2
    loss = loss / len(v)
    loss.backward()
    return v.grad
