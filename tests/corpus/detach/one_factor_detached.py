# corpus: wrong detach-in-forward
import torch

def branch(x):
    y = x * x.detach()
    y_detached = y.detach()
    z = y_detached + 5
    return y, y_detached, z
