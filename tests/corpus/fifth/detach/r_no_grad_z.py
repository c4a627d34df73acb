# corpus: right
import torch

def branch(x):
    y = torch.square(x)
    y_detached = y.detach()
    with torch.no_grad():
        z = y + 5
    return y, y_detached, z
