# corpus: wrong detach-in-forward
import torch

def branch(x):
    y = x ** 2
    y = y.detach()
    y_detached = y
    z = y_detached + 5
    return y, y_detached, z
