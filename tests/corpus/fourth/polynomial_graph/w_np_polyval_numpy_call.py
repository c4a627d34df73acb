# corpus: wrong numpy-on-grad-tensor
import numpy as np
import torch

def polynomial(x):
    y = np.polyval([5, 2, 4, 8], x.numpy())
    return torch.tensor(y)
