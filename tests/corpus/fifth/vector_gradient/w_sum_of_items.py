# corpus: wrong item-breaks-graph
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    y = sum(v.item() ** 2 for v in xt)
    y.backward()
    return xt.grad
