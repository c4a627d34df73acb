# corpus: right
import torch

def branch(x):
    y = x ** 2
    y_detached = torch.from_numpy(y.detach().numpy()) if y.dim() else y.detach()
    z = y_detached + 5
    return y, y_detached, z
