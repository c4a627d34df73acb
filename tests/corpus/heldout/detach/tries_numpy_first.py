# corpus: right
import torch
def branch(x):
    y = x ** 2
    y_detached = y.detach()
    print("numpy sees", y_detached.numpy())
    z = torch.clone(y_detached)
    z += 5
    return y, y_detached, z
