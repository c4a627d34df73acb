# corpus: wrong rewrap-requires-grad
import torch

def branch(x):
    y_detached = (x ** 2).detach()
    y = torch.tensor(y_detached, requires_grad=True)
    z = y_detached + 5
    return y, y_detached, z
