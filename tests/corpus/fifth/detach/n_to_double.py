# corpus: wrong none
import torch

def branch(x):
    y = x ** 2
    y_detached = torch.tensor(y.tolist())     # new tensor without history
    z = y_detached + 5
    return y, y_detached, z
