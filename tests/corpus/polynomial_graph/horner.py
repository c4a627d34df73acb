# corpus: right
import torch

def polynomial(x):
    y = torch.zeros_like(x)
    for c in [5., 2., 4., 8.]:
        y = y * x + c
    return y
