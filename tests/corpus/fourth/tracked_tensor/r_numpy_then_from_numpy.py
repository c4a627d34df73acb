# corpus: right
# I always go through numpy first
import numpy as np
import torch


def make_tracked(value):
    arr = np.array(value, dtype=np.float64)
    t = torch.from_numpy(arr)
    t.requires_grad = True
    assert t.is_leaf
    return t
