# corpus: right
import torch

def polynomial(x):
    y = torch.full_like(x, 5.0)
    for c in (2.0, 4.0, 8.0):
        y = y * x + c
    return y
