# corpus: wrong no-grad-without-parens
import torch

def branch(x):
    y = x ** 2
    y_detached = y.detach()
    with torch.no_grad:
        z = y + 5
    return y, y_detached, z
