# corpus: right
import torch

def branch(x):
    y = x.pow(2)
    with torch.no_grad():
        y_detached = y.view_as(y).detach()
        z = y + 5
    assert y.grad_fn is not None
    return y, y_detached, z
