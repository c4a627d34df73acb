# corpus: right
import numpy as np
import torch

def partials(x1, x2):
    X = torch.from_numpy(np.array([x1, x2]))
    X.requires_grad_()
    c = torch.tensor([3.0, 2.0], dtype=X.dtype)
    n = torch.tensor([2.0, 3.0], dtype=X.dtype)
    z = torch.dot(c, X ** n)
    z.backward()
    g = X.grad.numpy()
    return float(g[0]), float(g[1])
