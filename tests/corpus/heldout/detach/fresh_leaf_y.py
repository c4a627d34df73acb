# corpus: wrong rewrap-requires-grad
import torch
def branch(x):
    y = torch.tensor(x.detach() ** 2, requires_grad=True)
    y_detached = y.detach()
    z = y_detached + 5
    return y, y_detached, z
