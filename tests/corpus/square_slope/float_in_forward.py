# corpus: wrong item-breaks-graph
import torch

def square(v):
    v = float(v)
    return v * v

def slope(x):
    leaf = torch.tensor(x, requires_grad=True)
    out = square(leaf)
    out.backward()
    return leaf.grad
