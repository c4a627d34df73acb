# corpus: wrong item-breaks-graph
import torch

def gradient(x):
    t = x.clone().requires_grad_()
    y = 0.0
    for v in t:
        y += v.item() ** 2
    y.backward()
    return t.grad
