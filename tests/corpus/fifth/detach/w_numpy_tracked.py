# corpus: wrong numpy-on-grad-tensor
import torch

def branch(x):
    y = x ** 2
    y_detached = torch.from_numpy(y.numpy())
    z = y_detached + 5
    return y, y_detached, z
