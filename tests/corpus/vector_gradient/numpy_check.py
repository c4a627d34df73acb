# corpus: right
import numpy as np
import torch

def gradient(x):
    before = x.numpy().copy()
    v = torch.from_numpy(before).requires_grad_(True)
    (v ** 2).sum().backward()
    assert np.allclose(v.detach().numpy(), x.numpy())
    return v.grad
