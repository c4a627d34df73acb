# corpus: wrong numpy-on-grad-tensor
import numpy as np
import torch

def polynomial(x):
    arr = np.asarray(x)
    return torch.from_numpy(5 * arr**3 + 2 * arr**2 + 4 * arr + 8)
