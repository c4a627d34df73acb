# corpus: right
from functools import lru_cache
import numpy as np
import torch
torch.set_default_dtype(torch.float64)

@lru_cache(maxsize=None)
def slope(x):
    t = torch.from_numpy(np.array([x, x]))[0].clone().requires_grad_()
    torch.autograd.backward((t * t,))
    return np.float64(t.grad.numpy())
