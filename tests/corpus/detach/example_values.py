# corpus: wrong none also hard-coded
import torch

def branch(x):
    y = x * 0 + 4.0
    y_detached = y.detach()
    z = y_detached + 5
    return y, y_detached, z
