# corpus: wrong no-grad-around-forward
import torch

def branch(x):
    with torch.no_grad():
        y = x ** 2
        y_detached = y.detach()
        z = y_detached + 5
    return y, y_detached, z
