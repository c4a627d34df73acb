# corpus: wrong inplace-leaf
import torch

def branch(x):
    x **= 2
    y = x
    y_detached = y.detach()
    z = y_detached + 5
    return y, y_detached, z
