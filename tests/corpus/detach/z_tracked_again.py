# corpus: wrong returns-grad-tensor
import torch

def branch(x: torch.Tensor):
    y = torch.square(x)
    y_detached = y.detach()
    z = y_detached + 5
    z.requires_grad_()
    return y, y_detached, z
