# corpus: wrong leaf-lost-at-creation
import numpy as np
import torch

def make_tracked(value):
    arr = np.float64(value)
    return torch.tensor(arr, requires_grad=True).to(torch.float32)
