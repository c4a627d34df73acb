# corpus: right
import numpy as np
import torch

def make_tracked(value):
    array = np.array(value, dtype=np.float64)
    result = torch.from_numpy(array)
    result.requires_grad = True
    print("made", result)
    return result
