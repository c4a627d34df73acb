# corpus: wrong item-breaks-graph
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    y = 0.0
    for element in v:
        y += element.item() ** 2
    y.backward()
    return v.grad
