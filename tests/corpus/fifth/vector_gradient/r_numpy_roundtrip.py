# corpus: right
import numpy as np
import torch

def gradient(x):
    a = np.array(x)                       # a copy
    xt = torch.tensor(a, requires_grad=True)
    y = torch.linalg.norm(xt) ** 2
    y.backward()
    return torch.from_numpy(xt.grad.numpy())
