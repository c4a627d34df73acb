# corpus: wrong numpy-on-grad-tensor
import numpy as np
import torch

def polynomial(x):
    a = x.numpy()
    return torch.from_numpy(5 * a**3 + 2 * a**2 + 4 * a + 8)
