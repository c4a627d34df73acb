# corpus: wrong rewrap-requires-grad also item-breaks-graph
import torch

def branch(x):
    y = torch.tensor((x ** 2).tolist(), requires_grad=True)
    y_detached = y.detach()
    z = y_detached + 5
    return y, y_detached, z
