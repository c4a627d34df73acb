# corpus: right
import numpy as np
import torch

def value_and_slope(x):
    v = torch.tensor(float(x), requires_grad=True)
    p = 5 * v.pow(3) + 2 * v.pow(2) + 4 * v + 8
    p.backward()
    return np.array([p.detach().numpy(), v.grad.numpy()])
