# corpus: wrong item-breaks-graph
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    y = 0.0
    for v in xt:
        y += v.item() ** 2
    y.backward()
    return xt.grad
