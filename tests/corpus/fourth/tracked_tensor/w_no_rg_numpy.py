# corpus: wrong no-requires-grad
import numpy as np
import torch

def make_tracked(value):
    x = np.float32(value)
    x = torch.from_numpy(np.asarray(x))
    assert x.is_leaf
    return x
