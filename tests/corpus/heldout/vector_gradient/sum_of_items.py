# corpus: wrong item-breaks-graph
import torch
def gradient(x):
    v = x.clone().requires_grad_()
    y = sum(c.item() ** 2 for c in v)
    y.backward()
    return v.grad
