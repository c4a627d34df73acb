# corpus: wrong item-breaks-graph
import torch

def branch(x):
    v = x.item()
    y = torch.tensor(v ** 2)
    y_detached = y.detach()
    z = y_detached + 5
    return y, y_detached, z
