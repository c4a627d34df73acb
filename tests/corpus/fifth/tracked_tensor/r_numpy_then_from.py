# corpus: right
import numpy as np
import torch

def make_tracked(value):
    a = np.array(value, dtype=np.float64)
    t = torch.from_numpy(a)
    t.requires_grad = True
    return t
