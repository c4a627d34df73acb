# corpus: wrong hard-coded
import torch

def branch(x):
    y = x ** 2
    y_detached = y.detach()
    z = torch.tensor(9.0)
    return y, y_detached, z
