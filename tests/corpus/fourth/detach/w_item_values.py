# corpus: wrong item-breaks-graph
import torch

def branch(x):
    vals = [v.item() ** 2 for v in x.reshape(-1)]
    y = torch.tensor(vals).reshape(x.shape)
    y_detached = y.detach()
    z = y_detached + 5
    return y, y_detached, z
