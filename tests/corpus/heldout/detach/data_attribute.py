# corpus: right
import torch
def branch(x: torch.Tensor):
    y = torch.square(x)
    y_detached = y.data
    z = y_detached + 5
    print(y.requires_grad, y_detached.requires_grad, z.requires_grad)
    return [y, y_detached, z]
