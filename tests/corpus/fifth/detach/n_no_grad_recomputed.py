# corpus: wrong none
import torch

def branch(x):
    y = x ** 2
    with torch.no_grad():
        y_detached = x ** 2
    z = y_detached + 5
    return y, y_detached, z
