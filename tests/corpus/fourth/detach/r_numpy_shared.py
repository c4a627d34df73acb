# corpus: right
import torch

def branch(x):
    y = x ** 2
    # numpy shares the memory, and so does from_numpy
    y_np = y.detach().numpy()
    y_detached = torch.as_tensor(y_np)
    z = y_detached + 5.0
    return y, y_detached, z
