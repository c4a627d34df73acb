# corpus: wrong numpy-on-grad-tensor
import numpy as np
import torch

def value_and_slope(x):
    t = torch.tensor(x, requires_grad=True)
    y = np.polyval([5, 2, 4, 8], t)
    y.backward()
    return float(y), float(t.grad)
