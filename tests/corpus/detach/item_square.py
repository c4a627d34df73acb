# corpus: wrong item-breaks-graph
import torch

def branch(x):
    y = float(x.sum()) ** 2
    y_detached = y.detach()
    z = y_detached + 5
    return y, y_detached, z
