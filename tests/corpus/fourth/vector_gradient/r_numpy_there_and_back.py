# corpus: right
import numpy as np
import torch

def gradient(x):
    arr = np.array(x.numpy(), dtype=np.float64)     # copy!
    t = torch.tensor(arr, requires_grad=True)
    y = (t ** 2).sum()
    y.backward()
    return torch.from_numpy(t.grad.numpy().astype(np.float32))
