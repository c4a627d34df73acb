# corpus: wrong item-breaks-graph
import torch

def square(v):
    return v * v

def slope(x):
    point = torch.tensor(x, requires_grad=True)
    result = square(point.item())
    result.backward()
    return point.grad.item()
