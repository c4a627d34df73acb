# corpus: wrong no-grad-without-parens
import torch

def branch(x):
    y = x ** 2
    with torch.no_grad:
        y_detached = y.detach()
        z = y_detached + 5
    return y, y_detached, z
