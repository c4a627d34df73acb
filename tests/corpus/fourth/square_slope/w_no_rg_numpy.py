# corpus: wrong no-requires-grad
import numpy as np
import torch
def slope(x):
    x = torch.from_numpy(np.array([x]))
    y = (x ** 2).sum()
    y.backward()
    return x.grad.numpy()[0]
