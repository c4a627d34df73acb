# corpus: right
import torch
def branch(x):
    y = x ** 2
    shared = torch.from_numpy(y.detach().numpy()) if x.dim() else y.detach()
    z = shared + 5.
    return y, shared, z
