# corpus: wrong none
import torch

def branch(x):
    with torch.no_grad():
        x.mul_(x)
    y = x * 1
    y_detached = y.detach()
    return y, y_detached, y_detached + 5
