# corpus: right
import numpy as np
import torch

def slope(x):
    xs = torch.from_numpy(np.array([x], dtype=np.float64)).requires_grad_(True)
    ys = xs ** 2
    ys.backward(torch.ones_like(ys))
    return float(xs.grad.numpy()[0])
