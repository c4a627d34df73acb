# corpus: wrong data-in-forward also detach-in-forward
import torch

def branch(x):
    y = torch.square(x.data)
    y_detached = y
    z = y_detached + 5
    return y, y_detached, z
